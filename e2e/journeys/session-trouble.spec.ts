import { expect, test } from "../fixtures"
import { begin, goOn, planMeeting, vote } from "./session-setup"

// A refused command leaves a note of the browser.
test.use({ expectedErrors: [/status of 40[39]|ERR_INTERNET_DISCONNECTED/] })

test("whoever leads may reload, be away and come back; nobody else can do their part", async ({
  page: lead,
  context,
  owner,
  join,
  db,
  baseURL,
}) => {
  // Several browsers at once on a busy machine.
  test.setTimeout(180_000)
  const ops = await join("CONTRIBUTOR", "Ola Ops")
  const sam = await join("CONTRIBUTOR", "Sam Secure")
  const meeting = await planMeeting({
    ...{ db, context, origin: baseURL ?? "" },
    people: [
      { user: owner, name: "Rowan Lead" },
      { user: ops.user, name: "Ola Ops", roles: ["voter", "co-facilitator"] },
      { user: sam.user, name: "Sam Secure" },
    ],
  })
  const [first] = meeting.questions
  await begin(meeting, lead, [ops.page, sam.page])
  await goOn(lead, first?.title)
  await lead.keyboard.press("v")
  await vote(ops.page, ["In place"])

  await test.step("a reload keeps the role, the phase, the votes and what was ticked but not sent", async () => {
    const ballot = lead.getByRole("region", { name: "Your vote" })
    await ballot.getByRole("listitem").first().getByText("Partly", { exact: true }).click()
    await lead.reload()
    await expect(lead.getByRole("heading", { level: 1 })).toContainText(first?.title ?? "")
    await expect(lead.getByText("1 of 3 done").first()).toBeVisible()
    await expect(ballot.getByRole("listitem").first().getByRole("radio", { name: "Partly" })).toBeChecked()
    await expect(lead.getByRole("button", { name: "Reveal" })).toBeVisible()
  })

  await test.step("a voter finds no button to reveal, and asking for it all the same is refused in plain words", async () => {
    await expect(ops.page.getByRole("button", { name: "Reveal" })).toHaveCount(0)
    await ops.page.keyboard.press("r")
    await expect(ops.page.getByText("Your vote is in.")).toBeVisible()
  })

  await test.step("after a minute of absence a co-facilitator may lead on, and everybody is told", async () => {
    await lead.goto("about:blank")
    // The server may note once more that the page was open before it notices that it is gone.
    await expect(async () => {
      await db.sessionPerson.updateMany({
        where: { sessionId: meeting.id, userId: owner.id },
        data: { seenAt: new Date(Date.now() - 70_000) },
      })
      await expect(sam.page.getByText("Rowan Lead is away")).toBeVisible({ timeout: 12_000 })
    }).toPass({ timeout: 60_000 })
    await expect(sam.page.getByRole("button", { name: "Lead on" })).toHaveCount(0)
    await ops.page.getByRole("button", { name: "Lead on" }).click()
    await expect(ops.page.getByRole("button", { name: "Reveal" })).toBeVisible()
    await expect(sam.page.getByText("Ola Ops leads").first()).toBeVisible()
  })

  await test.step("the first one comes back and leads again with one click", async () => {
    await lead.goto(meeting.path)
    await expect(lead.getByText("Ola Ops leads now")).toBeVisible()
    await lead.getByRole("button", { name: "Lead again" }).click()
    await expect(lead.getByRole("button", { name: "Reveal" })).toBeVisible()
    await expect(ops.page.getByRole("button", { name: "Reveal" })).toHaveCount(0)
    const stored = await db.session.findUniqueOrThrow({ where: { id: meeting.id }, include: { people: true } })
    expect(stored.people.find((person) => person.id === stored.facilitatorId)?.userId).toBe(owner.id)
  })
})
