import { expect, test } from "../fixtures"

// The browser notes the refused address.
test.use({ expectedErrors: [/400 .*\/api\/plumbline\/webhooks/] })

test("a webhook to an address inside is refused beside its field; one that went off says why and is switched on", async ({
  page,
  db,
  workspace,
}) => {
  await page.goto("/settings/webhooks")
  await page.getByRole("button", { name: "New webhook" }).click()
  await page.getByLabel("Name").fill("Team chat")
  await page.getByLabel("Address").fill("https://169.254.169.254/latest/meta-data")
  await page.getByRole("button", { name: "Create webhook" }).click()
  await expect(page.getByText("is an address inside a private network")).toBeVisible()
  await expect(page.getByLabel("Address")).toBeFocused()
  await page.getByRole("button", { name: "Cancel" }).click()

  const id = "cd".repeat(16)
  const about = { workspaceId: workspace.id, name: "Warehouse", url: "https://warehouse.example.org/in", cursor: 0 }
  const off = { enabled: false, offReason: "10 tries in a row failed over a day. The last one: status 500." }
  await db.webhook.deleteMany({ where: { id } })
  await db.webhook.create({ data: { id, ...about, ...off, events: ["risk"], secretEncrypted: "sealed" } })
  await page.reload()
  await page.getByRole("link", { name: "Warehouse" }).click()
  await expect(page.getByText("It was switched off")).toBeVisible()
  await expect(page.getByText(off.offReason)).toBeVisible()
  await page.getByRole("button", { name: "Switch on" }).click()
  await expect(page.getByRole("button", { name: "Switch off" })).toBeVisible()
  await expect(page.getByText("It was switched off")).toBeHidden()
  await page.getByRole("button", { name: "Switch off" }).click()
  await expect(page.getByRole("button", { name: "Switch on" })).toBeVisible()
  await page.getByRole("button", { name: "Delete …" }).click()
  await page.getByRole("button", { name: "Delete", exact: true }).click()
  await expect(page.getByRole("heading", { name: "No webhooks yet" })).toBeVisible()
})
