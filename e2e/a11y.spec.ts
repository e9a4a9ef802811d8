import { randomBytes } from "node:crypto"
import type { Page } from "@playwright/test"
import type { PrismaClient } from "../prisma/generated/client"
import { expectOpen, loadAxe, OF_COLOURS, settled, violations } from "./axe"
import { expect, test } from "./fixtures"
import { lensApi, questionOf, smallLens } from "./journeys/lens-setup"
import { LINKED_SCREENS, linkedPlaces } from "./journeys/linked-setup"
import { planApi } from "./journeys/plan-setup"
import { sessionScreens } from "./journeys/session-plan-setup"
import { MEETING_SCREENS } from "./journeys/session-screens"
import { sessionsInEveryState } from "./journeys/session-states"
import { shareSomething } from "./journeys/sharing-setup"
import { workloadApi } from "./journeys/workload-setup"

/** What a screen's address may need. */
interface Place {
  workload: string
  /** An answered question of the framework lens. */
  question: string
  /** A custom lens in its second version, with a draft. */
  lens: string
  /** A workload on its first version. */
  lensUser: string
  /** A review template with the framework lens. */
  template: string
  /** Planned, with questions for whoever looks. */
  session: string
  /** Closed, without minutes. */
  held: string
  linked: Awaited<ReturnType<typeof linkedPlaces>>
  /** Ids of sessions by the state they are in. */
  meetings: Awaited<ReturnType<typeof sessionsInEveryState>>
}

interface Screen {
  name: string
  path: (place: Place) => string
  /** Opens what is closed at first: a dialog, a menu. */
  open?: (page: Page) => Promise<void>
}

const of = (name: string, path: string, open?: Screen["open"]): Screen => ({
  name,
  path: () => path,
  ...(open && { open }),
})
const ofWorkload = (name: string, path: string, open?: Screen["open"]): Screen => ({
  name,
  path: ({ workload }) => `/workloads/${workload}${path}`,
  ...(open && { open }),
})
const ofLens = (name: string, path: string, open?: Screen["open"]): Screen => ({
  name,
  path: ({ lens }) => `/lenses/${lens}${path}`,
  ...(open && { open }),
})
const ofTemplate = (name: string, path: string, open?: Screen["open"]): Screen => ({
  name,
  path: ({ template }) => `/settings/templates/${template}${path}`,
  ...(open && { open }),
})
const ofSession = (name: string, path: string, open?: Screen["open"]): Screen => ({
  name,
  path: ({ session }) => `/sessions/${session}${path}`,
  ...(open && { open }),
})
const press = (name: string | RegExp) => (page: Page) => page.getByRole("button", { name }).first().click()

const chooseAnd = (name: string) => async (page: Page) => {
  await page.getByRole("checkbox", { name: /^Choose all/ }).check()
  await press(name)(page)
}

/** Every screen; a new one is added here. */
const SCREENS: Screen[] = [
  of("portfolio", "/"),
  of("report on the portfolio", "/", press("Report")),
  of("portfolio, narrowed to nothing", "/?search=nothing+like+this"),
  of("burn-down of a programme", "/", (page) => page.getByText("Show as table").first().click()),
  of("set another target", "/", press("Set another target")),
  of("edit a programme", "/", press("Edit programme")),
  of("save a view", "/?risk=high", press("Save this view")),
  of("my work", "/my-work"),
  of("account", "/settings/account"),
  of("workloads", "/workloads"),
  of("workloads without a match", "/workloads?search=nothing+like+this"),
  of("describe a workload", "/workloads/new"),
  of("describe a workload, with mistakes", "/workloads/new", press("Create workload")),
  ofWorkload("workload", ""),
  ofWorkload("add a lens", "", press("Add a lens")),
  ofWorkload("complete a review", "", press("Complete review")),
  ofWorkload("pillar in words", "/pillars/security"),
  ofWorkload("leave out a pillar", "", press(/^Leave out/)),
  ofWorkload("questions", "/questions"),
  ofWorkload("to a tracker", "/improvements", async (page) => {
    await page.getByRole("button", { name: "Export" }).click()
    await page.getByRole("menuitem", { name: "To a tracker" }).click()
  }),
  ofWorkload("to a tracker by commands", "/improvements", async (page) => {
    await page.getByRole("button", { name: "Export" }).click()
    await page.getByRole("menuitem", { name: "To a tracker" }).click()
    await page.getByRole("radio", { name: "GitHub" }).check()
    await page.getByText("The commands").click()
  }),
  ofWorkload("read-only links", "/guests"),
  ofWorkload("new read-only link", "/guests", press("New link")),
  ofWorkload("import a workbook", "/import"),
  ofWorkload("what a workbook would change", "/import", async (page) => {
    const buffer = Buffer.from("Question id,Notes,Applies\nidentities,New,perhaps\n")
    await page
      .getByLabel("Choose a file", { exact: true })
      .setInputFiles({ name: "answers.csv", mimeType: "text/csv", buffer })
    await page.getByRole("status", { name: "Preview" }).waitFor()
  }),
  ofWorkload("improvement plan", "/improvements"),
  ofWorkload("improvement board", "/improvements?view=board"),
  ofWorkload("improvement matrix", "/improvements?view=matrix"),
  ofWorkload("improvement roadmap", "/improvements?view=roadmap"),
  ofWorkload("new improvement", "/improvements", press("New improvement")),
  ofWorkload("what if an improvement was done", "/improvements", chooseAnd("What if they were done")),
  ofWorkload("change improvements", "/improvements", chooseAnd("Change …")),
  ofWorkload("merge improvements", "/improvements", chooseAnd("Merge …")),
  ofWorkload("improvements from the review", "/improvements/review?texts=1"),
  ofWorkload("improvement", "/improvements/1"),
  ofWorkload("reword a step", "/improvements/1", press(/^Reword the step/)),
  ofWorkload("add a question to an improvement", "/improvements/1", press(/^Add a question/)),
  ofWorkload("practices of an improvement", "/improvements/1", press(/^Practices …/)),
  ofWorkload("accept a risk", "/improvements/1", press("Accept the risk …")),
  ofWorkload("delete an improvement", "/improvements/1", press("Delete …")),
  ofWorkload("decisions", "/improvements/decisions"),
  ofWorkload("milestones", "/milestones"),
  ofWorkload("save a milestone", "/milestones", press("Save milestone")),
  ofWorkload("milestone", "/milestones/1"),
  ofWorkload("report", "/milestones/1", press("Report")),
  ofWorkload("report of a comparison", "/milestones/compare?from=1", press("Report")),
  ofWorkload("description", "/settings"),
  ofWorkload("delete a workload", "/settings", press("Delete …")),
  {
    name: "answer",
    path: ({ workload, question }) => `/workloads/${workload}/lenses/wellarchitected/questions/${question}`,
  },
  of("sessions", "/sessions"),
  ofWorkload("sessions of a workload", "/sessions"),
  ofWorkload("plan a session", "/sessions/new"),
  ofSession("plan of a session", "/plan"),
  ofSession("cancel a session", "/plan", press("Cancel the session …")),
  ofSession("who is asked a question", "/plan", press(/^Change who is asked/)),
  ofSession("change the plan of a session", "/edit"),
  ofSession("my questions", "/questions"),
  ofSession("preparation pack", "/preparation"),
  ofSession("questions at the session’s own door", "/prepare"),
  { name: "minutes", path: ({ held }) => `/sessions/${held}/minutes` },
  { name: "write minutes", path: ({ held }) => `/sessions/${held}/minutes?edit=1` },
  of("lenses", "/lenses"),
  of("new lens", "/lenses/new"),
  of("built-in lens", "/lenses/serverless"),
  ofLens("lens", ""),
  ofLens("lens for AWS", "", async (page) => {
    await page.getByRole("button", { name: "More" }).click()
    await page.getByRole("menuitem", { name: "Download for AWS" }).click()
  }),
  ofLens("rules of a question", "/rules/security_1"),
  ofLens("lens draft", "/draft"),
  ofLens("question of a draft", "/draft?at=/pillars/0/questions/0"),
  ofLens("source of a draft", "/draft?view=source"),
  ofLens("import lens texts", "/import"),
  ofLens("publish a lens", "/publish"),
  ofLens("compare versions of a lens", "/compare"),
  { name: "upgrade a lens", path: ({ lens, lensUser }) => `/workloads/${lensUser}/lenses/${lens}/upgrade` },
  of("learn", "/learn"),
  of("settings", "/settings"),
  of("members", "/settings/members"),
  of("invite somebody", "/settings/members", press("Invite somebody")),
  of("brand kit", "/settings/brand"),
  of("notices", "/settings/notices"),
  of("sharing", "/settings/sharing"),
  of("share something", "/settings/sharing", press("Share something")),
  of("profiles", "/settings/profiles"),
  of("new profile", "/settings/profiles", press("New profile")),
  of("tags of a profile", "/settings/profiles", press(/^Tags/)),
  of("review templates", "/settings/templates"),
  of("new review template", "/settings/templates", press("New review template")),
  ofTemplate("review template", ""),
  ofTemplate("start from a review template", "", press("Start a workload")),
  ofTemplate("lens of a review template", "/wellarchitected", async (page) => {
    await page.locator("details summary").first().click()
  }),
  of("audit trail", "/settings/audit"),
  of("webhooks", "/settings/webhooks"),
  of("new webhook", "/settings/webhooks", press("New webhook")),
  ...MEETING_SCREENS,
  ...LINKED_SCREENS,
  of("palette", "/", (page) => page.keyboard.press("ControlOrMeta+k")),
  of("shortcuts", "/", (page) => page.keyboard.press("?")),
  of("nothing there", "/workloads/nothing"),
]

// The refused form and the missing page leave a note of the browser.
test.use({ expectedErrors: [/status of 40[04]/] })

/** So many tests share the screens, to run side by side. */
const PARTS = 2

for (let part = 0; part < PARTS; part += 1) {
  test(`every screen is accessible in light and dark, part ${part + 1}`, async ({
    page,
    context,
    baseURL,
    owner,
    workspace,
    db,
  }) => {
    test.setTimeout(420_000)
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" })
    const api = workloadApi(context, baseURL ?? "")
    const workload = await api.create("Checkout", {
      Tags: { team: "orders" },
      Plumbline: { NextReviewOn: "2020-01-01" },
    })
    await api.create("Ledger", { Lenses: [], Plumbline: { OnlyTheseLenses: true } })
    const [first, second] = await api.pillars(workload)
    const question = first?.questions[0]?.id ?? ""
    for (const { id } of first?.questions.slice(0, 4) ?? []) await api.answer(workload, id, "none of these")
    for (const { id } of second?.questions ?? []) await api.answer(workload, id, "not applicable")
    await api.saveMilestone(workload, "Original design")
    const plan = planApi(context, baseURL ?? "", workload)
    await plan.fromReview("HIGH")
    const words = { Reason: "It ends in spring", TradeOff: "Two weeks", ReviewOn: "2099-12-31" }
    await plan.accept(2, words)
    await plan.setStatus(3, { Status: "DONE", Evidence: "Seen" })

    const lenses = lensApi(context, baseURL ?? "")
    const lens = await lenses.draft(smallLens("Traces lens"))
    await lenses.publish(lens, "1.0")
    const lensUser = await lenses.workload("Search", lens)
    await lenses.answer(lensUser, lens, "security_1", ["keep_logs"])
    const reworded = smallLens("Traces lens", (json) => Object.assign(questionOf(json, 0, 0), { title: "Who did it?" }))
    await lenses.save(lens, reworded)
    await lenses.publish(lens, "2.0")
    await lenses.save(
      lens,
      smallLens("Traces lens", (json) => json.pillars.pop()),
    )
    await keepProgramme(db, workspace.id)
    const template = await shareSomething(context, baseURL ?? "", workload)
    const sessions = await sessionScreens(context, baseURL ?? "", owner)
    const meetings = await sessionsInEveryState({
      ...{ db, owner, context, origin: baseURL ?? "" },
      workloadId: await api.create("Meetings"),
    })
    const linked = await linkedPlaces(context, baseURL ?? "", workload)
    const place = { linked, workload, question, lens, lensUser, template, ...sessions, meetings }

    for (const { name, path, open } of SCREENS.filter((_, index) => index % PARTS === part)) {
      await test.step(name, async () => {
        await page.goto(path(place), { waitUntil: "load" })
        await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached()
        // Until it is alive, a button does nothing.
        if (open) await expect(async () => open(page).then(() => expectOpen(page))).toPass()
        await loadAxe(page)
        expect.soft(await violations(page), `${name}, light`).toEqual([])
        await page.emulateMedia({ colorScheme: "dark" })
        await settled(page)
        expect.soft(await violations(page, OF_COLOURS), `${name}, dark`).toEqual([])
        await page.emulateMedia({ colorScheme: "light" })
      })
    }
  })
}

/** A programme with two days behind it. */
async function keepProgramme(db: PrismaClient, workspaceId: string) {
  const before = (days: number) => new Date(Date.now() - days * 86_400_000)
  const programme = { id: randomBytes(16).toString("hex"), workspaceId, name: "Fewer high risks", targetPercent: 45 }
  const days = [20, 10].map((ago) => ({ day: before(ago), known: 4, resolved: 0 }))
  const span = { startedOn: before(20), dueOn: before(-200) }
  await db.programme.create({ data: { ...programme, ...span, days: { create: days } } })
}
