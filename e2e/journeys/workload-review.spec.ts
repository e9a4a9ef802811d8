import { expect, test } from "../fixtures"
import { workloadApi } from "./workload-setup"

test("the overview follows other people's answers, and all six pillars are accounted for", async ({
  page,
  context,
  baseURL,
}) => {
  const api = workloadApi(context, baseURL ?? "")
  const id = await api.create("Checkout")
  const pillars = await api.pillars(id)
  const sustainability = pillars.find((pillar) => pillar.id === "sustainability")
  const cost = pillars.find((pillar) => pillar.id === "costOptimization")
  await page.goto(`/workloads/${id}`)
  await expect(page.getByText("0 of 57 answered").first()).toBeVisible()

  await test.step("an answer given elsewhere appears without a reload", async () => {
    await api.answer(id, cost?.questions[0]?.id ?? "", "none of these")
    await expect(page.getByText("1 of 57 answered").first()).toBeVisible()
    await expect(page.getByRole("region", { name: "Next step" })).toContainText("56 questions left")
  })

  await test.step("a pillar that does not apply is not assessed, never healthy", async () => {
    for (const question of sustainability?.questions ?? []) await api.answer(id, question.id, "not applicable")
    const coverage = page.getByRole("region", { name: "Coverage of the pillars" })
    await expect(coverage.getByRole("listitem").filter({ hasText: "Sustainability" })).toContainText("not assessed")
    const radar = page.getByRole("figure").filter({ hasText: "Without risk" })
    await expect(radar.getByRole("row", { name: /Sustainability/ })).toContainText("not assessed")
  })

  await test.step("a pillar is left out with a reason", async () => {
    await page.getByRole("button", { name: "Leave out with a reason: Cost optimization" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Reason").fill("Reviewed in March with finance")
    await dialog.getByRole("button", { name: "Save reason" }).click()
    await expect(page.getByText("“Reviewed in March with finance”")).toBeVisible()
  })

  await test.step("every number leads to its questions, and the plan back to the question", async () => {
    await page
      .getByRole("link", { name: /^1 high/ })
      .first()
      .click()
    await expect(page).toHaveURL(/\/questions\?lens=wellarchitected&risk=HIGH|\/questions\?risk=HIGH/)
    await expect(page.getByRole("link", { name: cost?.questions[0]?.title })).toBeVisible()
    await page.getByRole("link", { name: /^Improvement plan/ }).click()
    await page.getByRole("link", { name: "Choose from the review" }).click()
    await expect(page.getByRole("heading", { name: /^High risk/ })).toBeVisible()
    await page.getByRole("link", { name: cost?.questions[0]?.title }).click()
    await expect(page).toHaveURL(new RegExp(`/questions/${cost?.questions[0]?.id}$`))
  })

  await test.step("a lens is removed and comes back with its answers", async () => {
    await page.goto(`/workloads/${id}`)
    await page.getByRole("button", { name: /^More for/ }).click()
    await page.getByRole("menuitem", { name: "Remove this lens …" }).click()
    await expect(page.getByRole("dialog").filter({ hasText: "The 7 answers are kept" })).toBeVisible()
    await page.getByRole("button", { name: "Remove lens" }).click()
    await expect(page.getByRole("region", { name: "Next step" })).toContainText("Apply a lens")
    await page.getByRole("button", { name: "Add a lens" }).click()
    await page.getByRole("checkbox", { name: /^Well-Architected Framework/ }).check()
    await page.getByRole("button", { name: "Add lens" }).click()
    await expect(page.getByText("7 of 57 answered").first()).toBeVisible()
  })
})

test("a viewer sees everything and nothing to change it with", async ({ context, baseURL, owner, join }) => {
  expect(owner.id).toBeTruthy()
  const api = workloadApi(context, baseURL ?? "")
  const id = await api.create("Checkout", { Notes: "for everybody" })
  await api.saveMilestone(id, "First")
  const { page } = await join("VIEWER")
  for (const path of [
    "/",
    "/workloads",
    `/workloads/${id}`,
    `/workloads/${id}/settings`,
    `/workloads/${id}/milestones`,
  ]) {
    await page.goto(path)
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
    await expect(
      page.getByRole("button", { name: /^(Save|Add|Archive|Delete|Leave out|More for)/ }),
      `buttons on ${path}`,
    ).toHaveCount(0)
    await expect(page.getByRole("link", { name: "Describe a workload" })).toHaveCount(0)
  }
  await page.goto(`/workloads/${id}/settings`)
  await expect(page.getByText("for everybody")).toBeVisible()
  await page.goto("/workloads/new")
  await expect(page.getByText("Your role does not allow this.")).toBeVisible()
})
