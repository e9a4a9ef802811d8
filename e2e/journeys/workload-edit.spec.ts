import { expect, test } from "../fixtures"
import { workloadApi } from "./workload-setup"

// The browser notes the refused edit and the missing page.
test.use({ expectedErrors: [/status of 40[49]/] })

test("two people edit one description, and no text is lost", async ({ page, context, baseURL }) => {
  const api = workloadApi(context, baseURL ?? "")
  const id = await api.create("Checkout", { Notes: "as agreed" })
  await page.goto(`/workloads/${id}/settings`)
  await page.getByLabel(/^Notes/).fill("my notes")
  await page.getByLabel(/^Compliance/).fill("PCI DSS")
  await expect(page.getByText("Not saved yet, kept on this device").first()).toBeVisible()
  await api.update(id, { Notes: "their notes", Plumbline: { Objectives: "Sell more" } })
  await page.getByRole("button", { name: "Save description" }).click()

  await expect(page.getByText("Somebody else changed the same fields meanwhile")).toBeInViewport()
  await expect(page.getByLabel(/^Business objectives/)).toHaveValue("Sell more")
  await expect(page.getByLabel(/^Compliance/)).toHaveValue("PCI DSS")
  // Neither text is lost by a reload, and nothing is saved before somebody chose.
  await page.reload()
  await expect(page.getByLabel(/^Notes/)).toHaveValue("my notes")
  await expect(page.getByRole("button", { name: "Save description" })).toBeDisabled()
  await page.getByRole("button", { name: "Keep yours: Notes" }).click()
  await page.getByRole("button", { name: "Save description" }).click()
  await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible()
  const stored = await api.read(id)
  expect(stored).toMatchObject({ Notes: "my notes", Plumbline: { Objectives: "Sell more", Compliance: "PCI DSS" } })

  await page.getByLabel(/^Notes/).fill("mine again")
  await api.update(id, { Notes: "theirs again" })
  await page.getByRole("button", { name: "Save description" }).click()
  await page.getByRole("button", { name: "Keep both: Notes" }).click()
  await page.getByRole("button", { name: "Save description" }).click()
  await expect.poll(async () => (await api.read(id)).Notes).toBe("mine again\n\ntheirs again")
})

test("a workload is archived, taken back and deleted with its losses named", async ({ page, context, baseURL }) => {
  const api = workloadApi(context, baseURL ?? "")
  const id = await api.create("Short-lived")
  const [pillar] = await api.pillars(id)
  await api.answer(id, pillar?.questions[0]?.id ?? "", "none of these")
  await api.saveMilestone(id, "Only one")

  await page.goto(`/workloads/${id}/settings`)
  await page.getByRole("button", { name: "Archive …" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Archive" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Archived")
  await page.goto("/workloads")
  await expect(page.getByRole("heading", { name: "No workload yet" })).toBeVisible()
  await page.goto("/workloads?archived=1")
  await page.getByRole("link", { name: "Short-lived" }).click()
  await page.getByRole("link", { name: "Description" }).click()
  await page.getByRole("button", { name: "Take out of the archive" }).click()
  await expect(page.getByRole("button", { name: "Archive …" })).toBeVisible()

  await page.getByRole("button", { name: "Delete …" }).click()
  const dialog = page.getByRole("dialog")
  await expect(dialog).toContainText("1 answer and 1 milestone")
  await dialog.getByRole("button", { name: "Delete workload" }).click()
  await expect(page).toHaveURL(/\/workloads$/)
  const gone = await page.goto(`/workloads/${id}`)
  expect(gone?.status()).toBe(404)
  await expect(page.getByRole("heading", { name: "Nothing is here" })).toBeVisible()
})
