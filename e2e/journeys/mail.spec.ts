import type { Page } from "@playwright/test"
import { type Mailbox, openMailbox } from "@/lib/server/testing/mailbox"
import { expect, test } from "../fixtures"
import { pdfPages } from "../pdf-text"
import { startServer, type TestServer } from "../server"
import { openAlive } from "./plan-setup"
import { holdSession, planSession, sessionCommands } from "./session-plan-setup"

/** An instance of the same installation that has a mail server; the mail server is one of this test. */
let mailbox: Mailbox
let server: TestServer
test.beforeAll(async () => {
  mailbox = await openMailbox()
  const { E2E_DATABASE_URL: databaseUrl = "", E2E_DATA_FOLDER: dataFolder = "" } = process.env
  const env = { SMTP_URL: mailbox.url, MAIL_FROM: "Plumbline <reviews@plumbline.example>" }
  server = await startServer({ beside: { databaseUrl, dataFolder }, env })
})
test.afterAll(async () => {
  await server.stop()
  server.remove()
})

const mailsTo = (email: string) => mailbox.mails.filter((mail) => JSON.stringify(mail.to).includes(email))

test("minutes go out as a PDF and a text; invitations go out, and who invites is told when they did not", async ({
  page,
  context,
  baseURL,
  browser,
  workspace,
  owner,
  join,
  contextOptions,
}) => {
  test.slow()
  await test.step("the minutes of a session arrive in the two forms that the page offers", async () => {
    const ops = (await join("CONTRIBUTOR", "Olu Ops")).user
    const people = [{ user: ops, role: "Operations engineer" }]
    const origin = baseURL ?? ""
    const { session } = await planSession(context, origin, { lead: owner, people, pillars: { security: 1 } })
    await holdSession(sessionCommands(context, origin, session), [])
    const data = { Base: 0, Title: "Review of Checkout", Sections: [{ id: "summary", lines: ["A calm talk."] }] }
    const path = `${origin}/api/plumbline/sessions/${session}/minutes`
    expect((await context.request.post(path, { data, headers: { origin } })).status()).toBe(200)
    await openAlive(page, `${server.url}/sessions/${session}/minutes`)
    await page.getByRole("button", { name: "Send version 1 by mail" }).click()
    await expect(page.getByText("Sent to 2 people.")).toBeVisible({ timeout: 30_000 })
    const [mail] = mailsTo(ops.email)
    const [pdf, text] = mail?.attachments ?? []
    expect([pdf?.filename, text?.filename]).toEqual(["review-of-checkout-minutes-version-1.pdf", "minutes.md"])
    expect((await pdfPages(pdf?.content ?? Buffer.of())).join(" ")).toContain("A calm talk.")
    expect(text?.content.toString()).toContain("A calm talk.")
  })

  const address = (name: string) => `${name}-${workspace.id.slice(0, 8)}@example.org`
  await test.step("who is invited gets the link that the page shows", async () => {
    const dialog = await invite(page, address("ana"))
    await expect(dialog.getByRole("status").first()).toContainText("A mail with this link is on its way.")
    const link = await dialog.getByLabel("Invitation link").inputValue()
    const [mail, more] = mailsTo(address("ana"))
    expect([mail?.subject, more]).toEqual([`Invitation to “${workspace.name}” in Plumbline`, undefined])
    expect(mail?.text).toContain(link)
    const guest = await (await browser.newContext(contextOptions)).newPage()
    await guest.goto(link)
    await expect(guest.getByLabel("Your name")).toBeVisible()
    await guest.context().close()
  })

  await test.step("without the mail server the link is still there", async () => {
    await mailbox.close()
    const dialog = await invite(page, address("bo"))
    await expect(dialog.getByRole("status").first()).toContainText("The mail server did not take the mail.")
    await expect(dialog.getByLabel("Invitation link")).toHaveValue(/\/invite\/[\w-]+$/)
  })
})

async function invite(page: Page, email: string) {
  await openAlive(page, `${server.url}/settings/members`)
  await page.getByRole("button", { name: "Invite somebody" }).click()
  const dialog = page.getByRole("dialog")
  await expect(dialog).toContainText("It is mailed to them as well.")
  await dialog.getByLabel("E-mail").fill(email)
  await dialog.getByLabel("Review lead").check()
  await dialog.getByRole("button", { name: "Invite" }).click()
  return dialog
}
