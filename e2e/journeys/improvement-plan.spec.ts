import type { Locator, Page } from "@playwright/test"
import { expect, test } from "../fixtures"
import { openAlive, planApi } from "./plan-setup"
import { workloadApi } from "./workload-setup"

// A refused form and a collision leave a note of the browser.
test.use({ expectedErrors: [/status of 40[09]/] })

/** S11: the plan from the review to the answer that lowers the risk. */
test("improvements are made from the review, planned, merged, done, and the risk waits for an answer", async ({
  page,
  context,
  baseURL,
  owner,
  join,
}) => {
  test.slow()
  const api = workloadApi(context, baseURL ?? "")
  const id = await api.create("Checkout")
  const [operations, security] = await api.pillars(id)
  const asked = [...(operations?.questions.slice(0, 3) ?? []), ...(security?.questions.slice(0, 3) ?? [])]
  for (const question of asked) await api.answer(id, question.id, "none of these")
  const plan = planApi(context, baseURL ?? "", id)
  const ana = await join("CONTRIBUTOR", "Ana Example")

  await test.step("quick wins are proposed; one click makes an item of every high risk, and they are no more", async () => {
    await openAlive(page, `/workloads/${id}/improvements`)
    const quick = page.getByRole("region", { name: "Quick wins" })
    const Links = await quickOf(page, id)
    expect([3, 4, 5]).toContain(await quick.getByRole("listitem").count())
    await page.getByRole("button", { name: "Add all 6 high risks" }).click()
    await expect(page.getByRole("table", { name: "Improvements" }).getByRole("row")).toHaveCount(7)
    await plan.create({ Links })
    await expect(quick.getByRole("listitem").first()).toContainText("#7")
    await expect(quick.getByRole("button", { name: /^Add to plan/ })).toHaveCount(0)
  })

  await test.step("a person fills it in; what another person does appears without a reload", async () => {
    await openAlive(page, `/workloads/${id}/improvements/1`)
    await page.getByRole("textbox", { name: "New criterion" }).fill("No order is lost for a month")
    await openAlive(page, `/workloads/${id}/improvements/1`)
    // Nobody pressed Add before the page went: the text is still there.
    await expect(page.getByRole("textbox", { name: "New criterion" })).toHaveValue("No order is lost for a month")
    await page.getByLabel("Business impact if left").fill("Orders are lost")
    await page.getByRole("combobox", { name: "Effort" }).selectOption("S")
    await page.getByRole("combobox", { name: "Owner" }).selectOption({ label: "Ana Example" })
    await page.getByRole("button", { name: "Add criterion" }).click()
    await expect(page.getByRole("checkbox", { name: "No order is lost for a month" })).toBeVisible()
    await expect.poll(async () => (await plan.read(1)).impactText).toBe("Orders are lost")
    await openAlive(ana.page, `/workloads/${id}/improvements/1`)
    await ana.page.getByRole("region", { name: "Steps" }).getByRole("checkbox").first().check()
    await ana.page.getByRole("textbox", { name: "New comment" }).fill(`@${owner.name} who can help?`)
    await ana.page.getByRole("button", { name: "Comment", exact: true }).click()
    await expect(page.getByRole("region", { name: "Comments" })).toContainText("who can help?")
    await expect(page.getByRole("region", { name: "Steps" }).getByRole("checkbox").first()).toBeChecked()
    expect(await plan.read(1)).toMatchObject({ effort: "S", owner: { id: ana.user.id, name: "Ana Example" } })
  })

  await test.step("two people write the same text: both stay until somebody decides", async () => {
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    // What one writes is on its way while the other is quicker.
    await page.route("**/improvements/1", async (route) => {
      if (route.request().method() === "PATCH") await held
      await route.continue()
    })
    const sent = page.waitForRequest((request) => request.method() === "PATCH")
    await page.getByLabel("Cost").fill("Mine")
    await sent
    await plan.update(1, { CostNote: "Theirs" })
    letGo()
    await page.getByRole("button", { name: "Join both" }).click()
    await expect.poll(async () => (await plan.read(1)).costNote).toMatch(/(Mine|Theirs)\s+(Mine|Theirs)/)
  })

  await test.step("the matrix places them by keyboard and by drag, and the focus stays on what moves", async () => {
    await openAlive(page, `/workloads/${id}/improvements?view=matrix`)
    const cell = (name: string) => page.getByRole("list", { name })
    const handle = page.getByRole("button", { name: /^Move #1 / })
    await expect(cell("High impact, small effort")).toContainText("#1")
    await handle.press("ArrowDown")
    await expect(cell("Medium impact, small effort")).toContainText("#1")
    await expect(handle).toBeFocused()
    await dragTo(card(page, 2), cell("Low impact, large effort"))
    await expect(cell("Low impact, large effort")).toContainText("#2")
    await expect.poll(async () => (await plan.read(2)).impact).toBe("LOW")
    expect(await plan.read(1)).toMatchObject({ impact: "MEDIUM", effort: "S" })
  })

  await test.step("the sixth high risk in progress is a warning, not a wall", async () => {
    for (const number of [1, 2, 3, 4, 5]) await plan.setStatus(number, { Status: "IN_PROGRESS" })
    await openAlive(page, `/workloads/${id}/improvements?view=board`)
    await expect(page.getByText("improvements are in progress at once")).toHaveCount(0)
    await dragTo(card(page, 6), page.getByRole("list", { name: "In progress" }))
    await expect(page.getByText("6 high-risk improvements are in progress at once")).toBeVisible()
  })

  await test.step("three become one initiative, and what would come of it is said beforehand", async () => {
    await openAlive(page, `/workloads/${id}/improvements`)
    for (const number of [1, 2, 3]) await page.getByRole("checkbox", { name: `Choose #${number}`, exact: true }).check()
    await page.getByRole("button", { name: "What if they were done" }).click()
    await expect(page.getByText("If these three are done, six high risks become three.")).toBeVisible()
    await page.getByRole("button", { name: "Close" }).last().click()
    await page.getByRole("button", { name: "Merge …" }).click()
    await page.getByLabel("Title of the initiative").fill("One way to operate")
    await page.getByRole("button", { name: "Merge", exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`/workloads/${id}/improvements/1$`))
    await expect(page.getByRole("heading", { name: "#1 One way to operate" })).toBeVisible()
    await page.goto(`/workloads/${id}/improvements/3`)
    await expect(page).toHaveURL(/\/improvements\/1$/)
  })

  await test.step("done asks for evidence; the risk falls when the question is answered again", async () => {
    await page.getByRole("combobox", { name: "Status" }).selectOption("DONE")
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("button", { name: "Set to done" }).click()
    await expect(dialog.getByText("Say how one sees that it is done")).toBeVisible()
    await dialog.getByLabel("Evidence of the fix").fill("The new runbook, used on Tuesday")
    await dialog.getByRole("button", { name: "Set to done" }).click()
    await expect(dialog.getByText("The risk changes when its questions are answered again.")).toBeVisible()
    expect(await plan.read(1)).toMatchObject({
      status: "DONE",
      risk: "HIGH",
      evidence: "The new runbook, used on Tuesday",
    })
    await dialog.getByRole("link", { name: asked[0]?.title }).click()
    await expect(page).toHaveURL(new RegExp(`/questions/${asked[0]?.id}$`))
    const practices = page.getByRole("group", { name: asked[0]?.title }).getByRole("checkbox")
    await expect(practices.last()).toBeChecked()
    // The last is "none of these".
    for (const box of (await practices.all()).slice(0, -1)) await box.check()
    await expect.poll(async () => (await plan.read(1)).links.map(({ risk }) => risk)).toContain("NONE")
  })

  await test.step("what the answers have in place meanwhile is nothing to do: it only waits to be set to done", async () => {
    const [link] = (await plan.read(7)).links
    await api.tick(id, link?.questionId ?? "", link?.practices.map((practice) => practice.id) ?? [])
    await openAlive(page, `/workloads/${id}/improvements/7`)
    await expect(page.getByText("What this improves is in place now")).toBeVisible()
    await expect(page.getByRole("button", { name: "Accept the risk …" })).toHaveCount(0)
    await expect(page.getByRole("region", { name: "What if" })).toHaveCount(0)
    await page.getByRole("button", { name: "Set to done …" }).click()
    await expect(page.getByRole("dialog").getByLabel("Evidence of the fix")).toBeVisible()
    await openAlive(page, `/workloads/${id}/improvements`)
    await expect(page.getByRole("checkbox", { name: "Choose #7", exact: true })).toBeVisible()
    await expect(page.getByRole("region", { name: "Quick wins" }).getByText("#7")).toHaveCount(0)
  })
})

/** The first practice that the page proposes as a quick win. */
async function quickOf(page: Page, id: string) {
  const link = page.getByRole("region", { name: "Quick wins" }).getByRole("link").first()
  const href = (await link.getAttribute("href")) ?? ""
  const QuestionId = decodeURIComponent(href.split("/").at(-1) ?? "")
  const path = `/api/plumbline/workloads/${id}/reviews/wellarchitected/questions/${encodeURIComponent(QuestionId)}`
  const { question } = await (await page.request.get(path)).json()
  const quick = question.choices.find((choice: { guidance: { quickWin?: boolean } }) => choice.guidance.quickWin)
  return [{ LensAlias: "wellarchitected", QuestionId, ChoiceIds: [quick.id] }]
}

function card(page: Page, number: number): Locator {
  return page.getByRole("listitem").filter({ has: page.getByRole("button", { name: new RegExp(`^Move #${number} `) }) })
}

async function dragTo(from: Locator, to: Locator) {
  // An empty list has no height; what takes the drop is around it.
  await from.dragTo(to.locator(".."), { targetPosition: { x: 20, y: 5 } })
}
