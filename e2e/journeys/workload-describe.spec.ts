import { expect, test } from "../fixtures"
import { workloadApi } from "./workload-setup"

// The browser notes the refused request of the step that makes mistakes.
test.use({ expectedErrors: [/status of 400/] })

test("a workload is described, with proposals, a draft that survives and every error at once", async ({ page }) => {
  await page.goto("/")
  await page.getByRole("link", { name: "Describe a workload" }).click()
  const name = page.getByLabel("Name", { exact: true }).first()
  const pillars = page.getByRole("list", { name: "Pillar priority" }).getByRole("listitem")
  const review = page.getByLabel(/^Next review/)

  await test.step("priority and next review follow what the workload is", async () => {
    await name.fill("Checkout")
    await expect(pillars.first()).toContainText("Operational excellence")
    const halfYear = await review.inputValue()
    await page.getByLabel(/^Workload type/).selectOption({ label: "Critical e-commerce" })
    await page.getByLabel(/^Criticality/).selectOption({ label: "Critical" })
    await expect(pillars).toContainText([/Reliability/, /Security/, /Performance/])
    await expect(page.getByText("A full review every quarter, a light one every month.").first()).toBeVisible()
    expect((await review.inputValue()) < halfYear).toBe(true)
  })

  await test.step("the order is changed by keyboard, and the focus stays", async () => {
    await page.getByRole("button", { name: "Move Security up" }).focus()
    await page.keyboard.press("Enter")
    await expect(pillars.first()).toContainText("Security")
    await expect(page.getByRole("button", { name: "Move Security up" })).toBeFocused()
    await page.keyboard.press("Alt+ArrowDown")
    await page.keyboard.press("Alt+ArrowDown")
    await expect(pillars.nth(2)).toContainText("Security")
  })

  await test.step("what is missing is said, what was typed is there after a reload", async () => {
    const missing = page.getByRole("region", { name: "Still missing for the review" })
    await expect(missing.getByRole("link", { name: "the business objectives" })).toBeVisible()
    await page.getByLabel(/^Business objectives/).fill("Every order goes through")
    await expect(missing.getByRole("link", { name: "the business objectives" })).toBeHidden()
    await page.reload()
    await expect(page.getByText("This is what you typed before")).toBeVisible()
    await expect(name).toHaveValue("Checkout")
    await expect(page.getByLabel(/^Business objectives/)).toHaveValue("Every order goes through")
    await expect(pillars.nth(2)).toContainText("Security")
  })

  await test.step("every error is said at once and leads to its field", async () => {
    await page.getByRole("button", { name: "Create workload" }).click()
    const summary = page.getByRole("alert").filter({ hasText: "things to put right" })
    await expect(summary).toBeFocused()
    await expect(summary.getByRole("link")).toHaveText([/^Description: /, /^AWS regions: /])
    await summary.getByRole("link", { name: /AWS regions/ }).click()
    await expect(page.getByLabel(/^AWS regions/)).toBeFocused()
    await page.keyboard.type("eu-central-1,")
    await page.getByLabel("Description").first().fill("Takes orders and payments")
    await expect(summary).toBeHidden()
  })

  await test.step("it is created, and the page says what to do next", async () => {
    await page.getByRole("button", { name: "Create workload" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Checkout" })).toBeVisible()
    const next = page.getByRole("region", { name: "Next step" })
    await expect(next).toContainText("Nothing is answered yet")
    await expect(next.getByRole("link", { name: "Start the review" })).toHaveAttribute("href", /\/questions\//)
    await page.goto("/workloads/new")
    await expect(name).toHaveValue("")
  })
})

test("the list is searched and filtered by its address", async ({ page, context, baseURL }) => {
  const api = workloadApi(context, baseURL ?? "")
  await api.create("Checkout", { Tags: { team: "orders" } })
  await api.create("Ledger", { Environment: "PREPRODUCTION", Plumbline: { NextReviewOn: "2020-01-01" } })
  const search = await api.create("Search API", { Lenses: [], Plumbline: { OnlyTheseLenses: true } })
  await page.goto("/workloads")
  const rows = page.getByRole("table", { name: "Workloads" }).getByRole("rowheader")
  await expect(rows).toHaveText(["Search API", "Ledger", "Checkout"])

  await page.getByRole("searchbox").pressSequentially("led")
  await expect(rows).toHaveText(["Ledger"])
  await expect(page).toHaveURL(/search=led$/)
  await page.getByRole("link", { name: "Clear filters" }).click()
  await expect(page.getByRole("searchbox")).toHaveValue("")
  await expect(rows).toHaveCount(3)

  await page.getByRole("link", { name: /team=orders/ }).click()
  await expect(rows).toHaveText(["Checkout"])
  await page.getByLabel("Environment").selectOption({ label: "Pre-production" })
  await expect(page.getByRole("heading", { name: "No workload matches" })).toBeVisible()
  await page.getByRole("link", { name: "Clear filters" }).last().click()
  await expect(rows).toHaveCount(3)

  await page.getByRole("checkbox", { name: "Review overdue" }).check()
  await expect(rows).toHaveText(["Ledger"])
  await page.goBack()
  await page.goto("/workloads?sort=name")
  await expect(rows).toHaveText(["Checkout", "Ledger", "Search API"])
  await page.getByRole("columnheader", { name: "Name" }).getByRole("link").click()
  await expect(rows).toHaveText(["Search API", "Ledger", "Checkout"])

  await page.goto(`/workloads/${search}`)
  await expect(page.getByRole("region", { name: "Next step" })).toContainText("Apply a lens")
})
