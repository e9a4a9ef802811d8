import { readFile } from "node:fs/promises"
import { expect, test } from "../fixtures"
import { pdfPages } from "../pdf-text"
import { workloadApi } from "./workload-setup"

test("a review is complete only with all six pillars, and a pillar set aside says why", async ({
  page,
  context,
  baseURL,
}) => {
  // A report is made on the way.
  test.setTimeout(120_000)
  const api = workloadApi(context, baseURL ?? "")
  const id = await api.create("Checkout", { Plumbline: { Criticality: "critical" } })
  const pillars = await api.pillars(id)
  const security = pillars.find((pillar) => pillar.id === "security")
  await Promise.all((security?.questions ?? []).map((question) => api.answer(id, question.id, "none of these")))
  const others = ["operationalExcellence", "reliability", "performance", "costOptimization"]
  await api.leaveOut(id, Object.fromEntries(others.map((pillar) => [pillar, "Reviewed in spring"])))
  const sustainability = pillars.find((pillar) => pillar.id === "sustainability")
  await page.goto(`/workloads/${id}`)
  const complete = page.getByRole("button", { name: "Complete review" })

  await test.step("an unanswered pillar stands in the way, and the way to it is there", async () => {
    await complete.click()
    const dialog = page.getByRole("dialog", { name: "Not complete yet" })
    await expect(dialog.getByRole("listitem")).toHaveText([/Sustainability.*6 of 6 questions open/])
    await dialog.getByRole("link", { name: "Open questions of Sustainability" }).click()
    await expect(page).toHaveURL(/\/questions\?pillar=sustainability&risk=UNANSWERED|risk=UNANSWERED&pillar=/)
    await expect(page.getByRole("link", { name: sustainability?.questions[0]?.title })).toBeVisible()
  })

  await test.step("setting every question aside without a reason does not get past it", async () => {
    for (const { id: question } of sustainability?.questions ?? []) await api.setAside(id, question)
    await page.goto(`/workloads/${id}`)
    const coverage = page.getByRole("region", { name: "Coverage of the pillars" })
    await expect(coverage).toContainText("Sustainability is set aside without a reason")
    await expect(coverage.getByRole("listitem").filter({ hasText: "Sustainability" })).toContainText("not assessed")
    await expect(page.getByRole("figure").filter({ hasText: "Without risk" })).not.toContainText("100 %")
    await complete.click()
    await expect(page.getByRole("dialog")).toContainText("Set aside as a whole, without a reason")
    await page.getByRole("button", { name: "Back to the overview" }).click()
  })

  await test.step("with a reason it is complete, and the next review is a quarter away", async () => {
    await page.getByRole("button", { name: "Leave out with a reason: Sustainability" }).click()
    await page.getByRole("dialog").getByLabel("Reason").fill("The data centre reports it for all")
    await page.getByRole("button", { name: "Save reason" }).click()
    await expect(page.getByText("“The data centre reports it for all”")).toBeVisible()
    await complete.click()
    const dialog = page.getByRole("dialog", { name: "Complete the review" })
    const day = await dialog.getByLabel("Next review").inputValue()
    expect((Date.parse(day) - Date.now()) / 86_400_000).toBeGreaterThan(85)
    await dialog.getByRole("button", { name: "Complete review" }).click()
    await expect(page.getByText(/^Review completed on/)).toBeVisible()
    await page.reload()
    await expect(page.getByText(/^Review completed on .* by Rowan Example/)).toBeVisible()
  })

  await test.step("the report carries the reason", async () => {
    await page.getByRole("button", { name: "Report", exact: true }).click()
    const started = page.waitForEvent("download")
    await page.getByRole("dialog").getByRole("button", { name: "Make report" }).click()
    const pages = await pdfPages(await readFile(await (await started).path()))
    expect(pages.join(" ")).toMatch(/not assessed.*The data centre reports it for all/)
  })
})
