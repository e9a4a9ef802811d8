import { expect, test } from "../fixtures"
import { holdSession, planSession, sessionCommands } from "./session-plan-setup"
import { workloadApi } from "./workload-setup"

test("minutes: drafted from the log, edited, saved; opened again they get a second version with what changed", async ({
  page,
  context,
  baseURL,
  join,
  owner,
}) => {
  const origin = baseURL ?? ""
  const ops = await join("CONTRIBUTOR", "Olu Ops")
  const people = [{ user: ops.user, role: "Operations engineer" }]
  const { workload, session } = await planSession(context, origin, { lead: owner, people, pillars: { security: 2 } })
  const [security] = (await workloadApi(context, origin).pillars(workload)).filter(({ id }) => id === "security")
  const stopId = `wellarchitected/${security?.questions[0]?.id}`
  const question = `${origin}/api/plumbline/workloads/${workload}/reviews/wellarchitected/questions/${security?.questions[0]?.id}`
  const [practice] = (await (await context.request.get(question)).json()).question.choices
  const does = sessionCommands(context, origin, session)

  await test.step("the session is held and closed", async () => {
    await holdSession(does, [
      { type: "go-to", stopId },
      { type: "decide", stopId, selected: [practice.id], notApplicable: [] },
      { type: "record", kind: "follow-up", stopId, text: "Ask finance", owner: "Olu", dueOn: "2031-12-24", url: "" },
    ])
  })

  await test.step("the draft holds it; the lead edits a sentence and saves", async () => {
    await page.goto(`/sessions/${session}/minutes`)
    await expect(page.getByText("A draft from the log")).toBeVisible()
    await expect(page.getByRole("table", { name: "Who was there" })).toContainText("Olu Ops")
    await expect(page.getByRole("table", { name: "Agenda and time" })).toContainText("Security")
    await expect(page.getByRole("table", { name: "Actions" })).toContainText("Ask finance")
    await page.getByRole("link", { name: "Write the minutes" }).click()
    await page.getByLabel(/^In short/).fill("We agreed to look at sign-in first.")
    // What is typed survives a reload.
    await page.reload()
    await expect(page.getByLabel(/^In short/)).toHaveValue("We agreed to look at sign-in first.")
    await page.getByRole("button", { name: "Save version 1" }).click()
    await expect(page.getByRole("listitem").filter({ hasText: "We agreed to look at sign-in first." })).toBeVisible()
  })

  await test.step("opened again, an answer changes: version 2 says so and keeps the sentence", async () => {
    await does({ type: "reopen", reason: "One more look" })
    await does({ type: "go-to", stopId })
    await does({ type: "not-applicable", stopId, reason: "Another team does this" })
    await does({ type: "wrap-up" })
    await does({ type: "finish-parking" })
    await does({ type: "close" })
    await page.goto(`/sessions/${session}/minutes`)
    await expect(page.getByText("The session went on after version 1")).toBeVisible()
    await page.getByRole("link", { name: "Write version 2" }).click()
    await expect(page.getByLabel(/^What is different/)).toHaveValue(/Opened again: One more look.*SEC 1 went from/)
    await page.getByRole("button", { name: "Save version 2" }).click()
    await expect(page.getByRole("link", { name: "Version 2", exact: true })).toHaveAttribute("aria-current", "page")
    await expect(page.getByText("We agreed to look at sign-in first.")).toBeVisible()
  })

  await test.step("version 1 is still there, to read and to download", async () => {
    await page.getByRole("link", { name: "Version 1", exact: true }).click()
    await expect(page).toHaveURL(/version=1$/)
    await expect(page.getByRole("table", { name: "Answers decided" })).not.toContainText("not applicable")
    const files = `${origin}/api/sessions/${session}/files/minutes.md`
    const one = await (await context.request.get(`${files}?version=1`)).text()
    const two = await (await context.request.get(`${files}?version=2`)).text()
    expect(one).toContain("Version 1")
    expect(one).not.toContain("One more look")
    expect(two).toContain("What changed: Opened again: One more look")
    await ops.page.goto(`/sessions/${session}/minutes`)
    await expect(ops.page.getByText("We agreed to look at sign-in first.")).toBeVisible()
    await expect(ops.page.getByRole("link", { name: /Change the minutes|Write/ })).toHaveCount(0)
  })
})
