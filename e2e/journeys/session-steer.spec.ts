import { expect, test } from "../fixtures"
import { begin, goOn, planMeeting } from "./session-setup"

test("whoever leads gives people other roles, changes the agenda and hands over, by keyboard", async ({
  page: lead,
  context,
  owner,
  join,
  db,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const ops = await join("CONTRIBUTOR", "Ola Ops")
  const meeting = await planMeeting({
    ...{ db, context, origin: baseURL ?? "" },
    people: [
      { user: owner, name: "Rowan Lead" },
      { user: ops.user, name: "Ola Ops", businessRole: "Operations engineer" },
      { name: "Sam Secure" },
      { name: "Priya Owner" },
    ],
  })
  // Three people prepared the first question: alike on its first practice, not on its second.
  const people = await db.sessionPerson.findMany({ where: { sessionId: meeting.id, name: { not: "Rowan Lead" } } })
  const [same = "", different = ""] = meeting.choices
  await db.preAnswer.createMany({
    data: people.map(({ id: personId, name }) => ({
      ...{ sessionId: meeting.id, personId, lensKey: "wellarchitected", questionId: meeting.questions[0]?.id ?? "" },
      choices: { [same]: "in-place", [different]: name === "Ola Ops" ? "in-place" : "not-in-place" },
    })),
  })
  const [first, , last] = meeting.questions
  await begin(meeting, lead, [ops.page])
  await goOn(lead, first?.title)
  await expect(ops.page.getByRole("heading", { level: 1 })).toContainText(first?.title ?? "")
  const dialog = (name: string) => lead.getByRole("dialog", { name })

  await test.step("a decision without a vote begins with what people prepared alike, and says so", async () => {
    await lead.keyboard.press("d")
    const form = lead.getByRole("region", { name: "What do we settle on?" })
    await expect(form.getByText("Filled in from what 3 people prepared")).toBeVisible()
    await expect(form.getByRole("listitem").nth(0).getByRole("radio", { name: "In place" })).toBeChecked()
    await expect(form.getByRole("listitem").nth(1).getByRole("radio", { checked: true })).toHaveCount(0)
    await form.getByRole("button", { name: "Back to the votes" }).click()
    await expect(form).toHaveCount(0)
  })

  await test.step("a voter becomes a decider at once", async () => {
    await expect(ops.page.getByRole("button", { name: "Decide", exact: true })).toHaveCount(0)
    await lead.keyboard.press("w")
    const roles = dialog("People and roles").getByRole("group", { name: /^Ola Ops/ })
    await roles.getByRole("checkbox", { name: "Decides" }).focus()
    await lead.keyboard.press("Space")
    await expect(ops.page.getByRole("button", { name: "Decide", exact: true })).toBeVisible()
    await expect(roles.getByRole("checkbox", { name: "Decides" })).toBeChecked()
    await lead.keyboard.press("Escape")
    await expect(dialog("People and roles")).toHaveCount(0)
  })

  await test.step("the agenda gets a break before the questions and loses the last one; what was seen stays", async () => {
    await lead.keyboard.press("e")
    const agenda = dialog("Change the agenda")
    await expect(agenda.getByRole("button", { name: "Remove Security" })).toHaveCount(0)
    await agenda.getByText("3 of", { exact: false }).click()
    await expect(agenda.getByRole("checkbox", { name: first?.title })).toBeDisabled()
    await agenda.getByRole("checkbox", { name: last?.title }).uncheck()
    await agenda.getByRole("button", { name: "Break or other part" }).click()
    await agenda.getByRole("textbox", { name: "Title of part 3" }).fill("Coffee")
    await lead.keyboard.press("Alt+ArrowUp")
    await expect(agenda.getByRole("textbox", { name: "Title of part 2" })).toHaveValue("Coffee")
    await agenda.getByRole("spinbutton", { name: "Minutes for Coffee" }).fill("")
    await agenda.getByRole("button", { name: "Save the agenda" }).click()
    await expect(agenda.getByRole("alert")).toContainText("“Coffee” needs whole minutes")
    await agenda.getByRole("spinbutton", { name: "Minutes for Coffee" }).fill("15")
    await agenda.getByRole("button", { name: "Save the agenda" }).click()
    await expect(agenda).toHaveCount(0)
    for (const page of [lead, ops.page]) {
      const parts = page.getByRole("navigation", { name: "Agenda" })
      await expect(parts.getByRole("heading")).toHaveText(["Open actions", "Coffee", "Security"])
      await expect(parts.getByText(last?.title ?? "")).toHaveCount(0)
      await expect(page.getByRole("heading", { level: 1 })).toContainText(first?.title ?? "")
    }
    expect((await db.session.findUniqueOrThrow({ where: { id: meeting.id } })).agenda).toMatchObject([
      { title: "Open actions" },
      { title: "Coffee", minutes: 15 },
      { title: "Security", minutes: 8 },
    ])
  })

  await test.step("a question that the page did not come with is there with its practices", async () => {
    await lead.keyboard.press("e")
    const agenda = dialog("Change the agenda")
    await agenda.getByText(/^2 of/).click()
    await agenda.getByRole("checkbox").last().check()
    const added = await agenda.getByRole("listitem").last().locator("label").last().textContent()
    await agenda.getByRole("button", { name: "Save the agenda" }).click()
    await expect(agenda).toHaveCount(0)
    await ops.page.getByRole("navigation", { name: "Agenda" }).getByRole("button").last().click()
    const label = /^[A-Z]+ \d+/.exec(added ?? "")?.[0] ?? "no label"
    await expect(ops.page.getByRole("heading", { level: 1 })).toContainText(`${label} ·`)
    await ops.page.getByRole("button", { name: /Back to (the )?group/ }).click()
  })

  await test.step("facilitation goes to a member who is here", async () => {
    await lead.keyboard.press("w")
    await dialog("People and roles").getByRole("button", { name: "Hand over to Ola Ops" }).focus()
    await lead.keyboard.press("Enter")
    await expect(lead.getByText("Ola Ops leads").first()).toBeVisible()
    await expect(dialog("People and roles")).toHaveCount(0)
    await expect(ops.page.getByRole("button", { name: "Open vote", exact: true })).toBeVisible()
    await expect(lead.getByRole("button", { name: "Open vote", exact: true })).toHaveCount(0)
  })
})
