import { expect, test } from "../fixtures"
import { openAlive } from "./plan-setup"
import { workloadApi } from "./workload-setup"

test("the portfolio shows what workloads share, keeps a view and follows a target", async ({
  page,
  context,
  baseURL,
  db,
  workspace,
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
    await openAlive(page, "/")
    await page.getByRole("button", { name: "Set a target" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("High risks to resolve, in per cent").fill("34")
    await dialog.getByRole("button", { name: "Save target" }).click()
    const programme = page.getByRole("region", { name: "Programme Fewer high risks" })
    await expect(programme).toContainText("0 % of 3 known high risks resolved, target 34 %")
    await expect(programme).toContainText("The burn-down is drawn from the second day on")
    await api.answer(checkout, other?.id ?? "", "not applicable")
    await page.reload()
    await expect(programme).toContainText("33 % of 3 known high risks resolved, target 34 %")
    await expect(programme).toContainText("1 more to resolve")
  })

  await test.step("days draw the way to it, and today's number leads on", async () => {
    const { id: programmeId } = await db.programme.findFirstOrThrow({ where: { workspaceId: workspace.id } })
    const before = (days: number) => new Date(Date.now() - days * 86_400_000)
    await db.programme.update({ where: { id: programmeId }, data: { startedOn: before(20) } })
    await db.programmeDay.createMany({
      data: [20, 10].map((days) => ({ programmeId, day: before(days), known: 3, resolved: 0 })),
    })
    await page.reload()
    const programme = page.getByRole("region", { name: "Programme Fewer high risks" })
    const chart = programme.getByRole("figure", { name: "2 high risks are open, an even pace would leave 2" })
    await expect(chart.getByRole("img")).toBeVisible()
    // Of the two missing for the target of 34 % one was resolved in twenty days: twenty more.
    await expect(programme.locator("time").last()).toHaveAttribute(
      "datetime",
      `${before(-20).toISOString().slice(0, 10)}T00:00:00.000Z`,
    )
    await chart.getByText("Show as table").click()
    await expect(chart.getByRole("row")).toHaveText([/Day/, /33/, /33/, /32/, /target/])
    await chart.getByRole("link", { name: "2 open: workloads with high risks" }).click()
    await expect(page).toHaveURL(/\?risk=high$/)
    await expect(names).toHaveCount(2)
  })

  await test.step("a second programme is about the workloads with a tag", async () => {
    await openAlive(page, "/")
    await page.getByRole("button", { name: "Set another target" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Name").fill("Orders first")
    await dialog.getByLabel("Workloads").selectOption("team=orders")
    await dialog.getByRole("button", { name: "Save target" }).click()
    const orders = page.getByRole("region", { name: "Programme Orders first" })
    await expect(orders).toContainText("0 % of 1 known high risks resolved")
    await orders.getByRole("link", { name: "Workloads with team=orders" }).click()
    await expect(names).toHaveText(["Checkout"])
    await openAlive(page, "/")
    await orders.getByRole("button", { name: "Edit programme" }).click()
    await dialog.getByRole("button", { name: "End the programme …" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "End programme" }).click()
    await expect(orders).toBeHidden()
    await expect(page.getByRole("region", { name: "Programme Fewer high risks" })).toBeVisible()
  })
})
