import { expect, test } from "../fixtures"

// The browser notes every refused request; these are the ones that this journey asks for.
test.use({
  expectedErrors: [
    /401 .*\/api\/auth\/callback\/credentials|409 .*\/api\/plumbline\/members\/|400 .*\/api\/invitations\//,
  ],
})

test("people come by a link, get a role, and lose their sessions when they are removed", async ({
  page,
  browser,
  contextOptions,
  workspace,
}) => {
  const email = `guest-${workspace.id.slice(0, 8)}@example.org`
  const password = "correct horse battery"
  const guest = await (await browser.newContext(contextOptions)).newPage()
  await page.goto("/settings/members")

  const link = await test.step("the owner makes a link, which is shown once", async () => {
    await page.getByRole("button", { name: "Invite somebody" }).click()
    await page.getByLabel("E-mail").fill(email)
    await page.getByLabel("Review lead").check()
    await page.getByRole("button", { name: "Make the link" }).click()
    const made = await page.getByLabel("Invitation link").inputValue()
    await page.getByRole("button", { name: "Done" }).click()
    await expect(page.getByRole("table", { name: "Open invitations" })).toContainText(email)
    return made
  })

  await test.step("the guest makes an account with it and is in; the link is used up", async () => {
    await guest.goto(link)
    await guest.getByLabel("Your name").fill("Grace Guest")
    await guest.getByLabel("Choose a password").fill("too short")
    await guest.getByRole("button", { name: "Create my account and join" }).click()
    await expect(guest.getByText("Needs at least 12 characters.")).toBeVisible()
    await guest.getByLabel("Choose a password").fill(password)
    await guest.getByRole("button", { name: "Create my account and join" }).click()
    await expect(guest.getByRole("navigation", { name: "Main" })).toContainText("Review lead")
    await guest.goto(link)
    await expect(guest.getByRole("heading", { level: 1 })).toHaveText("This invitation does not work")
    await guest.goto("/settings/members")
    await expect(guest.getByRole("table", { name: "Members" })).toContainText("Grace Guest")
    await expect(guest.getByRole("button", { name: "Invite somebody" })).toBeHidden()
  })

  await test.step("the owner changes the role; the last owner stays one", async () => {
    await page.reload()
    await page.getByLabel("Role of Grace Guest").selectOption("Contributor")
    await expect(page.getByText("Grace Guest is now Contributor")).toBeAttached()
    await guest.reload()
    await expect(guest.getByRole("navigation", { name: "Main" })).toContainText("Contributor")
    await page.getByLabel(/^Role of (?!Grace)/).selectOption("Viewer")
    await expect(page.getByText("This is the last owner of the workspace.")).toBeVisible()
    await expect(page.getByLabel(/^Role of (?!Grace)/)).toHaveValue("OWNER")
  })

  await test.step("a removed member is signed out, and is told so after signing in again", async () => {
    await page.getByRole("button", { name: "Remove Grace Guest" }).click()
    await page.getByRole("button", { name: "Remove", exact: true }).click()
    await expect(page.getByRole("table", { name: "Members" })).not.toContainText("Grace Guest")
    await guest.goto("/settings/account")
    await guest.getByLabel("E-mail").fill(email)
    await guest.getByLabel("Password").fill("wrong horse battery")
    await guest.getByRole("button", { name: "Sign in" }).click()
    await expect(guest.getByText("The e-mail or the password is not right.")).toBeVisible()
    await guest.getByLabel("Password").fill(password)
    await guest.getByRole("button", { name: "Sign in" }).click()
    await guest.waitForURL("**/no-workspace")
    await expect(guest.getByRole("heading", { level: 1 })).toHaveText("You are not in a workspace")
    await guest.getByRole("button", { name: "Sign out" }).click()
    await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Sign in")
  })
  await guest.context().close()
})

test("an access key works for scripts until it is revoked", async ({ page, request }) => {
  await page.goto("/settings/access-keys")
  await page.getByRole("button", { name: "New access key" }).click()
  await page.getByLabel("Name").fill("Pipeline")
  await page.getByRole("button", { name: "Create key" }).click()
  const id = await page.getByLabel("Access key ID").inputValue()
  const secret = await page.getByLabel("Secret access key").inputValue()
  const ask = (token: string) => request.get("/api/aws/lenses", { headers: { authorization: `Bearer ${token}` } })
  expect((await ask(`${id}.${secret}`)).status()).toBe(200)
  expect((await ask(`${id}.${secret}x`)).status()).toBe(403)
  await page.getByRole("button", { name: "Done" }).click()
  await expect(page.getByRole("table", { name: "Access keys" })).toContainText("Pipeline")
  await expect(page.getByText(secret)).toHaveCount(0)
  await page.getByRole("button", { name: "Revoke Pipeline" }).click()
  await page.getByRole("button", { name: "Revoke", exact: true }).click()
  await expect(page.getByRole("heading", { name: "No access keys yet" })).toBeVisible()
  expect((await ask(`${id}.${secret}`)).status()).toBe(403)
})
