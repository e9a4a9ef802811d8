import { expect, test } from "../fixtures"
import { workloadApi } from "./workload-setup"

test("the portfolio shows what workloads share, keeps a view and follows a target", async ({
  page,
  context,
  baseURL,
}) => {
  const api = workloadApi(context, baseURL ?? "")
  const [checkout, search] = await Promise.all([
    api.create("Checkout", { Tags: { team: "orders" }, Plumbline: { Criticality: "critical" } }),
    api.create("Search", { Plumbline: { NextReviewOn: "2020-01-01" } }),
    api.create("Ledger"),
  ])
  const pillars = await api.pillars(checkout)
  const [shared, other] = pillars.find((pillar) => pillar.id === "security")?.questions ?? []
  for (const id of [checkout, search]) await api.answer(id, shared?.id ?? "", "none of these")
  await api.answer(checkout, other?.id ?? "", "none of these")
  const names = page.getByRole("region", { name: "Workloads by pillar" }).locator("tbody th")

  await test.step("a number leads to the questions behind it", async () => {
    await page.goto("/")
    await expect(names).toHaveText(["Checkout", "Search", "Ledger"])
    await page
      .getByRole("row", { name: /^Checkout/ })
      .getByRole("link", { name: "2 high" })
      .click()
    await expect(page).toHaveURL(new RegExp(`/workloads/${checkout}/questions\\?risk=HIGH&pillar=security`))
    await expect(page.getByRole("link", { name: shared?.title })).toBeVisible()
    await page.goBack()
  })

  await test.step("a common risk leads to the workloads that share it", async () => {
    const line = page.getByRole("listitem").filter({ hasText: shared?.title ?? "" })
    await line.getByRole("link", { name: "2 workloads" }).click()
    await expect(names).toHaveText(["Checkout", "Search"])
    await page.getByRole("link", { name: "Clear filters" }).click()
    await expect(names).toHaveCount(3)
  })

  await test.step("a view is kept for everybody and found again", async () => {
    await page.getByLabel("Criticality", { exact: true }).selectOption("critical")
    await expect(names).toHaveText(["Checkout"])
    await page.getByRole("button", { name: "Save this view" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Name").fill("Critical ones")
    await dialog.getByLabel("Show it to everybody in the workspace").check()
    await dialog.getByRole("button", { name: "Save view" }).click()
    await expect(dialog).toBeHidden()
    await page.goto("/")
    await page.getByRole("link", { name: /^Critical ones/ }).click()
    await expect(names).toHaveText(["Checkout"])
  })

  await test.step("a target is set, and an answer moves it", async () => {
    await page.goto("/")
    await page.getByRole("button", { name: "Set a target" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("High risks to resolve, in per cent").fill("34")
    await dialog.getByRole("button", { name: "Save target" }).click()
    const programme = page.getByRole("region", { name: "Programme" })
    await expect(programme).toContainText("0 % of 3 known high risks resolved, target 34 %")
    await api.answer(checkout, other?.id ?? "", "not applicable")
    await page.reload()
    await expect(programme).toContainText("33 % of 3 known high risks resolved, target 34 %")
    await expect(programme).toContainText("1 more to resolve")
  })
})
