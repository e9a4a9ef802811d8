import { expect, test } from "../fixtures"
import { openAlive, planApi } from "./plan-setup"
import { workloadApi } from "./workload-setup"

/** S12: a risk is accepted by those who may, comes back when its day has passed, and the register shows both. */
test("an accepted risk has a decider, a reason and an end", async ({ page, context, baseURL, db, join }) => {
  const api = workloadApi(context, baseURL ?? "")
  const id = await api.create("Checkout")
  const question = (await api.pillars(id))[1]?.questions[0]
  await api.answer(id, question?.id ?? "", "none of these")
  const plan = planApi(context, baseURL ?? "", id)
  await plan.fromReview("HIGH")
  const ops = await join("CONTRIBUTOR", "Ops")

  await test.step("who may not decide sees no button, and is refused by the API", async () => {
    await openAlive(ops.page, `/workloads/${id}/improvements/1`)
    await expect(ops.page.getByRole("combobox", { name: "Status" })).toBeVisible()
    await expect(ops.page.getByRole("button", { name: "Accept the risk …" })).toHaveCount(0)
    const path = `${baseURL}/api/plumbline/workloads/${id}/improvements/1/acceptance`
    const data = { Reason: "no", TradeOff: "no", ReviewOn: "2100-01-01" }
    const refused = await ops.context.request.post(path, { data, headers: { origin: baseURL ?? "" } })
    expect(refused.status()).toBe(403)
  })

  await test.step("the owner accepts it with reason, trade-off and review date", async () => {
    await openAlive(page, `/workloads/${id}/improvements/1`)
    await page.getByRole("button", { name: "Accept the risk …" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Reason").fill("The old system ends in spring")
    await dialog.getByLabel("Trade-off").fill("Two weeks for the new one")
    await dialog.getByLabel("Review date").fill("2099-12-31")
    await dialog.getByRole("button", { name: "Accept the risk" }).click()
    await expect(page.getByRole("region", { name: "Status" })).toContainText("The old system ends in spring")
    await expect(ops.page.getByRole("region", { name: "Status" })).toContainText("Accepted risk")
    await expect(ops.page.getByRole("combobox", { name: "Status" })).toHaveCount(0)
  })

  await test.step("its day passes: it is back in the list with a notice, and the register shows both", async () => {
    const past = new Date("2026-11-01")
    await db.improvementItem.updateMany({ where: { workloadId: id }, data: { reviewOn: past } })
    await db.improvementDecision.updateMany({
      where: { item: { workloadId: id } },
      data: { reviewOn: past, decidedAt: new Date("2026-10-01T09:00:00Z") },
    })
    await openAlive(page, `/workloads/${id}/improvements`)
    await expect(page.getByText("An accepted risk is open again")).toBeVisible()
    await expect(page.getByRole("row", { name: /#1 / })).toContainText("Came back")
    await page.getByRole("link", { name: "Decisions" }).click()
    const rows = page.getByRole("table").getByRole("row")
    await expect(rows.nth(1)).toContainText("Came back")
    await expect(rows.nth(2)).toContainText("Risk accepted")
    await page.goto("/settings/notices")
    await expect(page.getByText("open again since 2 November 2026")).toBeVisible()
  })
})
