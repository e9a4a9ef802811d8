import { expect, test } from "../fixtures"
import { begin, goOn, planMeeting, vote } from "./session-setup"

test("a guest observes, somebody looks around and comes back, and a revoked link ends at once", async ({
  page: lead,
  context,
  browser,
  contextOptions,
  owner,
  join,
  db,
  baseURL,
}) => {
  // Several browsers at once on a busy machine.
  test.setTimeout(180_000)
  const origin = baseURL ?? ""
  const [ops, sam] = await Promise.all([join("CONTRIBUTOR", "Ola Ops"), join("CONTRIBUTOR", "Sam Secure")])
  const meeting = await planMeeting({
    ...{ db, context, origin },
    people: [
      { user: owner, name: "Rowan Lead" },
      { user: ops.user, name: "Ola Ops" },
    ],
  })
  const [first, second, third] = meeting.questions
  await begin(meeting, lead, [ops.page])

  await test.step("who is not on the list comes in by the code", async () => {
    const { code } = await db.session.findUniqueOrThrow({ where: { id: meeting.id } })
    await sam.page.goto("/join")
    await sam.page.getByLabel("Code").fill("wrong1")
    await sam.page.getByLabel("Code").fill(code.toLowerCase())
    await sam.page.getByRole("button", { name: "Join" }).click()
    await sam.page.getByRole("button", { name: "Join the session" }).click()
    await expect(sam.page.getByRole("heading", { level: 1 })).toHaveText("Open actions")
    await expect(lead.getByRole("list", { name: "People" })).toContainText("Sam Secure")
  })

  await goOn(lead, first?.title)
  await lead.keyboard.press("v")
  for (const page of [lead, ops.page, sam.page]) await vote(page, ["In place"])
  await lead.keyboard.press("r")
  await expect(sam.page.getByRole("region", { name: "Votes" })).toBeVisible()

  const made = await context.request.post(`${origin}/api/plumbline/sessions/${meeting.id}/guest-links`, {
    data: { Kind: "observer", Hours: 1 },
    headers: { origin },
  })
  const { Link, LinkId } = await made.json()
  const guestContext = await browser.newContext(contextOptions)
  const guest = await guestContext.newPage()

  await test.step("a guest says a name, sees what is shown and has no vote", async () => {
    await guest.goto(new URL(Link).pathname)
    await guest.getByLabel("Your name").fill("Gale Guest")
    await guest.getByRole("button", { name: "Come in" }).click()
    await expect(guest.getByRole("region", { name: "Votes" })).toBeVisible()
    await lead.keyboard.press("v")
    await expect(guest.getByText("You observe")).toBeVisible()
    await expect(guest.getByText("0 of 3 done").first()).toBeVisible()
    await expect(guest.getByRole("button", { name: "Send my vote" })).toHaveCount(0)
    await guest.goto(`/workloads/${meeting.workloadId}`)
    await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Sign in")
    await guest.goto(meeting.path)
  })

  await test.step("who looks around is told where the group is, and comes back to where it is now", async () => {
    const agenda = sam.page.getByRole("navigation", { name: "Agenda" })
    await agenda.getByRole("button", { name: new RegExp(third?.title.slice(0, 20) ?? "") }).click()
    await expect(sam.page.getByRole("heading", { level: 1 })).toContainText(third?.title ?? "")
    await expect(lead.getByRole("list", { name: "People" })).toContainText("looks elsewhere")
    await goOn(lead, second?.title)
    await expect(sam.page.getByRole("heading", { level: 1 })).toContainText(third?.title ?? "")
    await sam.page.getByRole("button", { name: "Back to group" }).click()
    await expect(sam.page.getByRole("heading", { level: 1 })).toContainText(second?.title ?? "")
  })

  await test.step("a link that is taken back shows its guest out, kindly, and lets nobody in", async () => {
    await context.request.delete(`${origin}/api/plumbline/sessions/${meeting.id}/guest-links/${LinkId}`, {
      headers: { origin },
    })
    await expect(guest.getByRole("heading", { level: 1 })).toHaveText("You are not in this session any more", {
      timeout: 5_000,
    })
    await guest.goto(new URL(Link).pathname)
    await expect(guest.getByRole("heading", { level: 1 })).toHaveText("This link does not work any more")
  })
  await guestContext.close()
})
