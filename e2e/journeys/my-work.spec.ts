import { expect, test } from "../fixtures"
import { workloadApi } from "./workload-setup"

test("my work lists what is overdue first, and a calendar reads it until its address is revoked", async ({
  page,
  context,
  baseURL,
  owner,
  playwright,
}) => {
  const origin = baseURL ?? ""
  const api = workloadApi(context, origin)
  await page.goto("/my-work")
  await expect(page.getByRole("heading", { name: "Nothing waits for you" })).toBeVisible()

  const id = await api.create("Checkout", {
    ...{ ReviewOwner: owner.email, Plumbline: { NextReviewOn: "2020-03-01" } },
  })
  const add = async (Title: string, DueOn?: string) => {
    const data = { Title, Owner: { UserId: owner.id }, DueOn }
    const path = `/api/plumbline/workloads/${id}/improvements`
    expect((await context.request.post(origin + path, { data, headers: { origin } })).status()).toBe(200)
  }
  await add("Test restores")
  await add("Rotate keys", "2020-01-15")
  await page.reload()
  await expect(page.getByRole("heading", { level: 2 })).toHaveText([/^Overdue \(2\)/, /^Without a date \(1\)/])
  await expect(page.getByRole("listitem").filter({ hasText: "Checkout" }).getByRole("link")).toHaveText([
    "Rotate keys",
    "Review of Checkout",
    "Test restores",
  ])

  await page.getByRole("link", { name: "E-mails and calendar" }).click()
  await test.step("without a mail server the page says where the same is found", async () => {
    const choice = page.getByRole("checkbox", { name: "Mail me what is due or overdue" })
    await expect(choice).toBeChecked()
    await expect(page.getByText("This installation has no mail server")).toBeVisible()
    await choice.uncheck()
    await expect(page.getByText("Saved", { exact: true })).toBeVisible()
    await page.reload()
    await expect(choice).not.toBeChecked()
  })

  await test.step("whoever has the address reads it, without signing in, until it is revoked", async () => {
    await page.getByRole("button", { name: "Make a calendar address" }).click()
    const address = await page.getByLabel("Address for your calendar").inputValue()
    const { pathname } = new URL(address)
    const nobody = await playwright.request.newContext({ baseURL: origin })
    const calendar = await nobody.get(pathname)
    expect(calendar.headers()["content-type"]).toContain("text/calendar")
    expect(await calendar.text()).toContain("SUMMARY:Due: Rotate keys")
    await page.getByRole("button", { name: "Revoke the address" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click()
    await expect(page.getByRole("button", { name: "Make a calendar address" })).toBeVisible()
    expect((await nobody.get(pathname)).status()).toBe(404)
    await nobody.dispose()
  })
})
