import { afterAll, expect, test } from "vitest"
import { createGuestLink } from "@/lib/server/room/guest-links"
import { joinAsGuest } from "@/lib/server/room/join"
import { mayNotStay, recordPresence } from "@/lib/server/room/presence"
import { readView } from "@/lib/server/room/reading"
import { roomOf } from "@/lib/server/room/rooms"
import { testDatabase } from "@/lib/server/testing/database"
import { openPage, openPages, type Page, stateOf } from "@/lib/server/testing/pages"
import { visit } from "@/lib/server/testing/people"
import { makeMeeting, startMeeting } from "@/lib/server/testing/room"

const { db, url } = await testDatabase()
Object.assign(process.env, { DATABASE_URL: url })
const opened: Page[] = []
afterAll(async () => {
  for (const page of opened) page.close()
  await Promise.all(opened.map((page) => page.closed))
})

async function begin() {
  const meeting = await makeMeeting(db)
  await startMeeting(meeting, async (people) => opened.push(...(await openPages(people))))
  return meeting
}

test("who is no member any more, or whose link ran out, may not stay; everybody else may", async () => {
  const { lead, ops, security, sessionId, workspace } = await begin()
  const link = await createGuestLink(lead.ctx, { SessionId: sessionId, Kind: "voter", Hours: 1 })
  await joinAsGuest(visit(db), { token: link.Link.split("/").at(-1) ?? "", name: "Guest" })
  const guest = await db.sessionPerson.findFirstOrThrow({ where: { sessionId, guestLinkId: link.LinkId } })
  const everybody = [lead, ops, security].map((one) => one.personId).concat(guest.id)
  expect([...(await mayNotStay(db, everybody, new Date()))]).toEqual([])
  const userId = ops.ctx.actor.kind === "user" ? ops.ctx.actor.userId : ""
  await db.membership.delete({ where: { workspaceId_userId: { workspaceId: workspace.id, userId } } })
  const later = new Date(Date.now() + 3_600_001)
  expect([...(await mayNotStay(db, everybody, later))].toSorted()).toEqual([ops.personId, guest.id].toSorted())
})

test("who asks again and again instead of listening is here, and away when they stop", async () => {
  const { lead, ops, security, sessionId } = await begin()
  const link = await createGuestLink(lead.ctx, { SessionId: sessionId, Kind: "voter", Hours: 1 })
  await joinAsGuest(visit(db), { token: link.Link.split("/").at(-1) ?? "", name: "Behind a proxy" })
  const guest = await db.sessionPerson.findFirstOrThrow({ where: { sessionId, guestLinkId: link.LinkId } })
  const attendance = { ctx: lead.ctx, session: lead.session, personId: guest.id }
  const first = await readView(attendance, {})
  expect(first.view?.people[guest.id]?.presence).toBe("not-yet")
  const asked = await readView(attendance, { after: first.sequence })
  expect(asked.view?.people[guest.id]?.presence).toBe("here")
  expect((await readView(attendance, { after: asked.sequence })).view).toBeNull()

  const { room } = roomOf(db, lead.session)
  const here = new Set([lead, ops, security].map((one) => one.personId))
  await recordPresence(db, room, here, Date.now() + 10_000)
  expect((await stateOf(lead)).people[guest.id]?.present, "after ten seconds").toBe(true)
  await recordPresence(db, room, here, Date.now() + 60_000)
  expect((await stateOf(lead)).people[guest.id]?.present, "after a minute").toBe(false)
})

test("who waited for the lobby is here as soon as it opens", async () => {
  const meeting = await makeMeeting(db)
  const { lead, ops, sessionId } = meeting
  const [page, other] = await Promise.all([openPage(lead), openPage(ops)])
  opened.push(page, other)
  expect(page.view()).toMatchObject({ session: { phase: "scheduled", present: 0 } })
  await lead.send({ type: "open-lobby" })
  await page.until((view) => view.session.present === 2)
  const [opening, presence] = await db.sessionEvent.findMany({ where: { sessionId }, orderBy: { sequence: "asc" } })
  // Well before the next of the looks that come every ten seconds.
  expect(Number(presence?.at) - Number(opening?.at)).toBeLessThan(5_000)
})
