import type { Locator } from "@playwright/test"
import { addMember, makeUser, makeWorkspace } from "../../prisma/factories"
import { expect, test } from "../fixtures"
import { signIn } from "../session"
import { openAlive } from "./plan-setup"

// The browser notes every refused request; these are the ones that this journey asks for.
test.use({ expectedErrors: [/400 .*\/api\/aws\/workloads\/\w+\/shares/] })

const answers = async (dialog: Locator) => {
  await dialog.getByLabel("Cost less to run").check()
  await dialog.getByLabel("Live", { exact: true }).check()
  await dialog.getByLabel("About people").check()
  await dialog.getByLabel("Customers", { exact: true }).check()
}

test("a profile, a template, a workload from it, shared with another workspace", async ({
  page,
  owner: _,
  workspace,
  db,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  await page.goto("/settings/profiles")
  await page.getByRole("button", { name: "New profile" }).click()
  const profile = page.getByRole("dialog", { name: "New profile" })
  await profile.getByLabel("Name").fill("Retail")
  await profile.getByLabel("Description").fill("Shops and their tills")
  await answers(profile)
  await profile.getByRole("button", { name: "Save" }).click()
  await expect(page.getByRole("row", { name: /Retail/ })).toContainText("No workload")

  await page.getByRole("button", { name: "Tags of Retail" }).click()
  const tags = page.getByRole("dialog", { name: "Tags of Retail" })
  await tags.getByRole("textbox").fill("team=tills")
  await page.keyboard.press("Enter")
  await tags.getByRole("button", { name: "Save" }).click()
  await expect(page.getByRole("row", { name: /Retail/ })).toContainText("team=tills")

  await page.goto("/settings/templates")
  await page.getByRole("button", { name: "New review template" }).click()
  const template = page.getByRole("dialog", { name: "New review template" })
  await template.getByLabel("Name").fill("On our platform")
  await template.getByLabel("Description").fill("Whatever runs in the shared cluster")
  await template.getByLabel("Notes").fill("Ask the platform team first.")
  await template.getByRole("button", { name: "Create" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "On our platform" })).toBeVisible()
  await page.getByRole("link", { name: /Framework/ }).click()
  const question = page.locator("details").first()
  await question.locator("summary").click()
  await question.getByRole("checkbox").first().check()
  await question.getByLabel("Notes").fill("The same for all")
  await question.getByRole("button", { name: "Save" }).click()
  await expect(question.getByText("Answered")).toBeVisible()
  await page.getByRole("link", { name: "On our platform" }).click()
  await page.getByRole("button", { name: "Start a workload" }).click()
  const start = page.getByRole("dialog", { name: "Start a workload" })
  await start.getByLabel("Name").fill("Checkout")
  await start.getByLabel("Description").fill("Takes the orders")
  await start.getByLabel("Who owns the review").fill("Ada")
  await start.getByLabel("Where it runs").fill("eu-central-1")
  await start.getByRole("button", { name: "Create workload" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Checkout" })).toBeVisible()
  await page.getByLabel("Profile").selectOption({ label: "Retail" })
  await expect(page.getByText(/Retail puts \d+ of its questions first/)).toBeVisible()

  const theirs = await makeWorkspace(db, { name: "Client" })
  const client = await makeUser(db, { name: "Cleo Client" })
  await addMember(db, theirs, client, "OWNER")
  await openAlive(page, `${page.url()}/settings`)
  await page.getByRole("button", { name: "Share" }).click()
  await page.getByRole("menuitem", { name: "With another workspace" }).click()
  const share = page.getByRole("dialog", { name: "Share something" })
  await expect(share.getByLabel("What").locator(":checked")).toHaveText("Workload: Checkout")
  await share.getByLabel("With").fill("12345")
  await share.getByRole("button", { name: "Share", exact: true }).click()
  await expect(share.getByText(/12 characters|at least 12|Too small/)).toBeVisible()
  await share.getByLabel("With").fill(theirs.accountId)
  await share.getByLabel("Answer").check()
  await share.getByRole("button", { name: "Share", exact: true }).click()
  await expect(page.getByRole("row", { name: /Checkout/ })).toContainText("Waiting")

  const context = await browser.newContext({ ...(baseURL && { baseURL }) })
  const secret = process.env.E2E_SESSION_SECRET ?? ""
  await signIn(context, { url: process.env.E2E_URL ?? "", secret, user: client, workspace: theirs })
  const other = await context.newPage()
  await other.goto("/settings/sharing")
  const offered = other.getByRole("row", { name: /Checkout/ })
  await expect(offered).toContainText(workspace.accountId)
  await offered.getByRole("button", { name: "Accept" }).click()
  await offered.getByRole("link", { name: "Checkout" }).click()
  await expect(other.getByRole("heading", { level: 1, name: "Checkout" })).toBeVisible()

  await page.reload()
  const given = page.getByRole("row", { name: /Checkout/ })
  await expect(given).toContainText("Accepted")
  await given.getByRole("button", { name: "Withdraw" }).click()
  await page.getByRole("button", { name: "Withdraw", exact: true }).last().click()
  await expect(page.getByText("Nothing is shared")).toBeVisible()
  await other.reload()
  await expect(other.getByRole("heading", { level: 1, name: "Checkout" })).toBeHidden()
  await page.goto("/settings/notices")
  await expect(page.getByText("Nothing waits")).toBeVisible()
  await context.close()
})
