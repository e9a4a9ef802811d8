import { expect, test } from "../fixtures"
import { planSession } from "./session-plan-setup"
import { workloadApi } from "./workload-setup"

// The browser notes the two refused attempts.
test.use({ expectedErrors: [/status of 40[034]/] })

test("a session is prepared: missing roles, questions by role, private answers, progress and reminders", async ({
  page,
  context,
  baseURL,
  browser,
  contextOptions,
  join,
  owner,
}) => {
  // Several browsers at once on a busy machine.
  test.setTimeout(120_000)
  const origin = baseURL ?? ""
  const ops = await join("CONTRIBUTOR", "Olu Ops")
  const security = await join("CONTRIBUTOR", "Sam Security")
  await join("CONTRIBUTOR", "Fay Finance")
  const people = [
    { user: ops.user, role: "Operations engineer" },
    { user: security.user, role: "Security specialist" },
  ]
  const pillars = { security: 1, reliability: 3, costOptimization: 1 }
  const { workload, session } = await planSession(context, origin, { lead: owner, people, pillars })

  await test.step("cost has nobody qualified until finance joins", async () => {
    await page.goto("/sessions")
    await page.getByRole("link", { name: "Review of Checkout" }).click()
    await expect(page.getByText(/Nobody yet can speak for Cost optimization/)).toBeVisible()
    await page.getByRole("link", { name: "Change the plan" }).click()
    await page.getByLabel("Add a member").selectOption("Fay Finance")
    await page.getByRole("group", { name: "Fay Finance" }).getByLabel("Speaks for (role)").fill("Finance")
    await expect(page.getByText(/Nobody yet can speak for/)).toHaveCount(0)
    await page.getByRole("button", { name: "Save the plan" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Review of Checkout" })).toBeVisible()
    await expect(page.getByText(/Nobody yet can speak for/)).toHaveCount(0)
  })

  await test.step("questions are shared out by role, and one goes to somebody else too", async () => {
    await page.getByRole("button", { name: "Share out by role" }).click()
    await expect(page.getByText("5 questions were given out.")).toBeVisible()
    const table = page.getByRole("table", { name: "Who is asked what" })
    await expect(table.getByRole("row", { name: /^SEC 1 .*Sam Security/ })).toBeVisible()
    await expect(table.getByRole("row", { name: /^COST 1 .*Fay Finance/ })).toBeVisible()
    await page.getByRole("button", { name: "Change who is asked SEC 1" }).click()
    await page
      .getByRole("dialog")
      .getByLabel(/^Olu Ops/)
      .check()
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click()
    await expect(table.getByRole("row", { name: /^SEC 1 .*Olu Ops/ })).toBeVisible()
  })

  await test.step("a guest who came in shows on the board, and prepares what is given to them", async () => {
    const made = await context.request.post(`${origin}/api/plumbline/sessions/${session}/guest-links`, {
      data: { Kind: "voter", Hours: 1 },
      headers: { origin },
    })
    const guestContext = await browser.newContext(contextOptions)
    const guest = await guestContext.newPage()
    await guest.goto(new URL((await made.json()).Link).pathname)
    await guest.getByLabel("Your name").fill("Gale Guest")
    await guest.getByRole("button", { name: "Come in" }).click()
    await expect(guest.getByText("The lobby is not open yet")).toBeVisible()
    await expect(page.getByRole("table", { name: "People" }).getByRole("row", { name: /^Gale Guest/ })).toBeVisible()
    await page.getByRole("button", { name: "Change who is asked SEC 1" }).click()
    await page
      .getByRole("dialog")
      .getByLabel(/^Gale Guest/)
      .check()
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click()
    await expect(page.getByRole("row", { name: /^SEC 1 .*Gale Guest/ })).toBeVisible()
    await guest.reload()
    await guest.getByRole("link", { name: "Answer beforehand" }).click()
    await guest.getByRole("button", { name: "I don’t know this one" }).click()
    await expect(guest.getByText(/^Saved/).first()).toBeVisible()
    await guestContext.close()
  })

  await test.step("ops answers one, does not know one, leaves the others", async () => {
    const mine = ops.page
    await mine.goto(`/sessions/${session}/questions`)
    const question = (label: string) => mine.getByRole("listitem").filter({ hasText: label }).first()
    await question("REL 1").getByRole("button", { name: "Does not apply to us" }).click()
    await question("REL 1").getByRole("radio", { name: "In place" }).first().check({ force: true })
    await question("REL 2").getByRole("button", { name: "I don’t know this one" }).click()
    await expect(mine.getByRole("progressbar", { name: "Answered" })).toHaveAttribute("value", "2")
    await expect(
      question("REL 1")
        .getByText(/^Saved/)
        .first(),
    ).toBeVisible()
    await mine.reload()
    await expect(question("REL 1").getByRole("radio", { name: "In place" }).first()).toBeChecked()
    await expect(mine.getByRole("progressbar", { name: "Answered" })).toHaveAttribute("value", "2")
  })

  await test.step("security answers with evidence, which only security reads", async () => {
    const mine = security.page
    await mine.goto(`/sessions/${session}/questions`)
    await mine.getByRole("button", { name: "I don’t know this one" }).click()
    await mine.getByLabel(/^Note/).fill("Ask the platform team")
    await mine.getByLabel(/^Link to evidence/).fill("https://example.org/diagram")
    const saved = mine.waitForResponse((response) => /my-questions/.test(response.url()) && response.status() === 200)
    await mine.getByLabel(/^Link to evidence/).blur()
    await saved
    await expect(mine.getByText(/^Saved/).first()).toBeVisible()
    await ops.page.reload()
    await expect(ops.page.getByLabel(/^Note/).first()).toHaveValue("")
    expect(await ops.page.content()).not.toContain("Ask the platform team")
  })

  await test.step("the lead's board follows: numbers and what is to be found out; a reminder reaches who is behind", async () => {
    const rows = page.getByRole("table", { name: "People" })
    await expect(rows.getByRole("progressbar", { name: "Prepared by Olu Ops" })).toHaveAttribute("value", "2")
    await expect(rows.getByRole("progressbar", { name: "Prepared by Sam Security" })).toHaveAttribute("value", "1")
    const unknown = page.getByRole("region").or(page.locator("section")).filter({ hasText: "To find out" }).last()
    await expect(unknown.getByText("REL 2")).toBeVisible()
    await expect(unknown.getByText("SEC 1")).toBeVisible()
    expect(await page.content()).not.toContain("Ask the platform team")
    await page.getByRole("button", { name: "Remind those with open questions" }).click()
    await expect(page.getByText(/2 people are reminded/)).toBeVisible()
    await ops.page.reload()
    await expect(ops.page.getByText(/You were reminded on/)).toBeVisible()
  })

  await test.step("the pack tells each person what to bring; the agreed answers are still empty", async () => {
    await ops.page.goto(`/sessions/${session}/preparation`)
    await expect(ops.page.getByRole("heading", { name: "Fay Finance, Finance" })).toBeVisible()
    const calendar = await context.request.get(`${origin}/api/sessions/${session}/files/session.ics`)
    expect(await calendar.text()).toContain("DTSTART:20311201T130000Z")
    const { RiskCounts } = await workloadApi(context, origin).read(workload)
    expect(RiskCounts.UNANSWERED).toBe(57)
  })
})
