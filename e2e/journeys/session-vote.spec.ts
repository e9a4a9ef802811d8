import { expect, test } from "../fixtures"
import { begin, planMeeting, vote } from "./session-setup"

test("a question is read, voted on in private, revealed, talked about, voted on again and decided", async ({
  page: lead,
  context,
  owner,
  join,
  db,
  baseURL,
}) => {
  // Several browsers at once on a busy machine.
  test.setTimeout(180_000)
  const [ops, security, product, watcher] = await Promise.all([
    join("CONTRIBUTOR", "Ola Ops"),
    join("CONTRIBUTOR", "Sam Secure"),
    join("CONTRIBUTOR", "Priya Owner"),
    join("VIEWER", "Olga Observer"),
  ])
  const meeting = await planMeeting({
    ...{ db, context, origin: baseURL ?? "" },
    people: [
      { user: owner, name: "Rowan Lead", businessRole: "Review lead" },
      { user: ops.user, name: "Ola Ops", businessRole: "Operations engineer" },
      { user: security.user, name: "Sam Secure", businessRole: "Security specialist" },
      { user: product.user, name: "Priya Owner", roles: ["voter", "scribe"] },
      { user: watcher.user, name: "Olga Observer", roles: ["observer"] },
    ],
  })
  const [first, second] = meeting.questions
  const voters = [lead, ops.page, security.page, product.page]
  await begin(meeting, lead, [ops.page, security.page, product.page, watcher.page])
  const stage = await context.newPage()
  await stage.goto(`${meeting.path}/stage`)

  // What the wall says to people who listen.
  await stage.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    new MutationObserver(() => {
      for (const region of document.querySelectorAll("[role=status]")) {
        const text = region.textContent ?? ""
        if (text.startsWith("Votes are shown") && said.at(-1) !== text) said.push(text)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })

  await test.step("everybody comes along to the first question", async () => {
    await lead.keyboard.press("j")
    for (const one of [...voters, watcher.page, stage]) {
      await expect(one.getByRole("heading", { level: 1 })).toContainText(first?.title ?? "")
    }
  })

  await test.step("votes are counted without their values; observers are not counted", async () => {
    await lead.keyboard.press("v")
    await expect(watcher.page.getByText("You observe")).toBeVisible()
    await expect(watcher.page.getByRole("button", { name: "Send my vote" })).toHaveCount(0)
    await vote(ops.page, ["In place", "In place"])
    await vote(security.page, ["Not in place", "In place"])
    await vote(product.page, ["Not in place", "In place"])
    await expect(stage.getByText("3 of 4 done")).toBeVisible()
    await expect(lead.getByRole("list", { name: "People" })).toContainText("Ola Ops")
    await vote(lead, ["In place", "In place"])
    await expect(stage.getByText("4 of 4 done")).toBeVisible()
    // Before the lead knows that all votes are in, a reveal asks whether to wait.
    await expect(lead.getByText("4 of 4 done")).toBeVisible()
    await expect(stage.getByText(/in place/i)).toHaveCount(0)
  })

  await test.step("the reveal shows all at once where views differ, most disagreement first", async () => {
    await lead.keyboard.press("r")
    for (const one of [...voters, watcher.page, stage]) {
      const votes = one.getByRole("region", { name: "Votes" })
      await expect(votes.getByText("High disagreement").first()).toBeVisible()
      await expect(votes.locator("ol > li").first()).toContainText("2 in place")
      await expect(votes.locator("ol > li").first()).toContainText("2 not in place")
    }
    await expect(stage.getByText(/Ola|Sam|Priya/)).toHaveCount(0)
    expect(await stage.evaluate(() => Reflect.get(window, "said"))).toEqual([
      expect.stringMatching(/^Votes are shown: .*High disagreement\.$/),
    ])
  })

  await test.step("what the scribe writes is on every screen", async () => {
    await product.page.getByLabel("What was said").fill("Ops means the database, security means everything.")
    await expect(lead.getByLabel("What was said")).toHaveValue("Ops means the database, security means everything.")
    await expect(watcher.page.getByText("Ops means the database")).toBeVisible()
  })

  await test.step("a second round keeps the first", async () => {
    await lead.keyboard.press("v")
    await vote(ops.page, ["Not in place", "In place"])
    await vote(security.page, ["Not in place", "In place"])
    await vote(product.page, ["Not in place", "In place"])
    await vote(lead, ["In place", "In place"])
    await lead.keyboard.press("r")
    const votes = lead.getByRole("region", { name: "Votes" })
    await expect(votes.locator("ol > li").first()).toContainText("3 not in place")
    await votes.getByText("Round 1", { exact: true }).click()
    await expect(votes.locator("ol > li").first()).toContainText("2 not in place")
  })

  await test.step("the decision begins with what people agree on and is the review’s answer", async () => {
    await lead.keyboard.press("d")
    const form = lead.getByRole("region", { name: "What do we settle on?" })
    await expect(form.getByRole("listitem").nth(1).getByRole("radio", { name: "In place" })).toBeChecked()
    await expect(form.getByRole("listitem").nth(0).getByRole("radio", { checked: true })).toHaveCount(0)
    await form.getByRole("listitem").nth(0).getByText("Not yet").click()
    await form.getByRole("button", { name: "Save the decision" }).click()
    for (const one of [...voters, stage]) await expect(one.getByText("Decided").first()).toBeVisible()
    const { choices } = await meeting.stored(first?.id ?? "")
    expect(Object.values(choices).filter((choice) => choice.status === "SELECTED")).toHaveLength(1)
  })

  await test.step("who sees it differently is counted, and named only when they want it", async () => {
    await ops.page.getByLabel("I see it differently").check()
    await expect(lead.getByText("1 sees it differently.")).toBeVisible()
    await ops.page.getByLabel("Name me in the minutes").check()
    await expect(lead.getByText("Ola Ops sees it differently.")).toBeVisible()
    await expect(stage.getByText("Ola")).toHaveCount(0)
  })

  await test.step("one key makes an improvement, one goes on", async () => {
    await lead.keyboard.press("a")
    await expect(lead.getByLabel("In a few words")).not.toHaveValue("")
    await lead.getByLabel("In a few words").fill("Write down who may do what")
    await lead.getByLabel("Owner").fill("Ola Ops")
    await lead.getByRole("button", { name: "Create", exact: true }).last().click()
    await expect(ops.page.getByRole("region", { name: "What came of it" })).toContainText("Write down who may do what")
    // The others see it a moment before the answer closes the dialog; until then its keys are its own.
    await expect(lead.getByRole("dialog")).toHaveCount(0)
    await lead.keyboard.press("j")
    for (const one of [...voters, watcher.page, stage]) {
      await expect(one.getByRole("heading", { level: 1 })).toContainText(second?.title ?? "")
    }
  })

  await test.step("where most don’t know, finding out is offered as a follow-up", async () => {
    await lead.keyboard.press("v")
    const chosen = ops.page.getByRole("region", { name: "Your vote" }).getByRole("listitem").first()
    await chosen.getByText("Don’t know", { exact: true }).click()
    await expect(ops.page.getByText("Not sent yet.")).toBeInViewport()
    await expect(lead.getByText("0 of 4 done")).toBeVisible()
    await lead.keyboard.press("r")
    const asks = lead.getByRole("dialog", { name: "4 have not sent their vote. Reveal anyway?" })
    await expect(asks.getByRole("button", { name: "Wait" })).toBeFocused()
    await asks.getByRole("button", { name: "Reveal anyway" }).click()
    for (const one of [lead, ops.page, stage]) await expect(one.getByText("No votes:").last()).toBeVisible()
    await lead.keyboard.press("v")
    await expect(chosen.getByRole("radio", { name: "Don’t know" })).toBeChecked()
    for (const one of [ops.page, security.page, product.page]) await vote(one, ["Don’t know"])
    await vote(lead, ["In place"])
    await lead.keyboard.press("r")
    await expect(lead.getByText("Most people don’t know about practice 1")).toBeVisible()
    await lead.getByRole("button", { name: "Find out …" }).click()
    await expect(lead.getByLabel("In a few words")).toHaveValue(/^Find out: /)
    await expect(lead.getByRole("radio", { name: "Follow-up" })).toBeChecked()
  })
})
