import { expect, test } from "../fixtures"
import { workloadApi } from "./workload-setup"

// The browser notes what is refused and what is missing.
test.use({ expectedErrors: [/status of 40[04]/] })

test("a milestone opens as that day's review, whatever happens later", async ({ page, context, baseURL }) => {
  const api = workloadApi(context, baseURL ?? "")
  const id = await api.create("Checkout")
  const [first] = await api.pillars(id)
  const [one, two] = first?.questions ?? []
  await api.answer(id, one?.id ?? "", "none of these")

  await test.step("it is saved with a name, what it marks and a note", async () => {
    await page.goto(`/workloads/${id}/milestones`)
    await page.getByRole("button", { name: "Save milestone" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("button", { name: "Save milestone" }).click()
    await expect(dialog.getByText("needs at least 3 characters")).toBeVisible()
    await dialog.getByLabel("Name").fill("Original design")
    await dialog.getByLabel("What it marks").selectOption({ label: "Original design" })
    await dialog.getByLabel(/^Note/).fill("Two hours, four people")
    await dialog.getByRole("button", { name: "Save milestone" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Original design" })).toBeVisible()
    await expect(page.getByText("Two hours, four people")).toBeVisible()
  })

  await test.step("later answers and texts do not reach it", async () => {
    await api.answer(id, one?.id ?? "", "not applicable")
    await api.answer(id, two?.id ?? "", "none of these")
    await api.update(id, { WorkloadName: "Checkout 2" })
    await page.reload()
    await expect(page.getByText("This is Checkout as it was that day")).toBeVisible()
    await expect(page.getByText("1 of 57 answered").first()).toBeVisible()
    await page.getByRole("link", { name: "Improvement plan of that day" }).click()
    await expect(page.getByRole("link", { name: one?.title })).toHaveAttribute("href", /milestone=1$/)
    await expect(page.getByRole("link", { name: two?.title })).toHaveCount(0)
    await page.getByRole("link", { name: "Show now" }).click()
    await expect(page.getByRole("link", { name: two?.title })).toBeVisible()
    await expect(page.getByRole("link", { name: one?.title })).toHaveCount(0)
  })

  await test.step("the list shows the trend with its table", async () => {
    await api.saveMilestone(id, "Version 1")
    await page.goto(`/workloads/${id}/milestones`)
    const rows = page.getByRole("table", { name: "Milestones" }).getByRole("rowheader")
    await expect(rows).toHaveText(["2. Version 1", "1. Original design"])
    await page.getByText("Show as table").click()
    await expect(page.getByRole("row", { name: /^Original design 1 0/ })).toBeVisible()
    const missing = await page.goto(`/workloads/${id}/milestones/9`)
    expect(missing?.status()).toBe(404)
  })
})
