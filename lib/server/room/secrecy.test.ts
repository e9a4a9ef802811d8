import { afterAll, expect, test } from "vitest"
import type { Command } from "@/lib/live/commands"
import { updateAnswer } from "@/lib/server/answers"
import { setDatabase } from "@/lib/server/database"
import { createImprovement } from "@/lib/server/improvement-create"
import { newestEvent } from "@/lib/server/live"
import { listMembers } from "@/lib/server/members"
import { getOutline } from "@/lib/server/review-page"
import { attend } from "@/lib/server/room/attendance"
import { createGuestLink, revokeGuestLink } from "@/lib/server/room/guest-links"
import { findByCode } from "@/lib/server/room/join"
import { listSessions, readSessionPlan } from "@/lib/server/session-list"
import { testDatabase } from "@/lib/server/testing/database"
import { openPage, openPages, type Page } from "@/lib/server/testing/pages"
import { makeMember, makeWorkspace, visit } from "@/lib/server/testing/people"
import { makeMeeting, participant, startMeeting } from "@/lib/server/testing/room"
import { browser, followGuestLink, memberCookie } from "@/lib/server/testing/session-requests"

const { db, url } = await testDatabase()
Object.assign(process.env, { DATABASE_URL: url })
setDatabase(db)
const opened: Page[] = []
afterAll(async () => {
  for (const page of opened) page.close()
  await Promise.all(opened.map((page) => page.closed))
})

async function begin() {
  const meeting = await makeMeeting(db)
  await startMeeting(meeting, async (people) => opened.push(...(await openPages(people))))
  return { ...meeting, stopId: meeting.stop("security_1") }
}

/** A guest with a page open, by a link of this kind. */
async function guestOf(meeting: Awaited<ReturnType<typeof begin>>, Kind: "voter" | "observer", name: string) {
  const link = await createGuestLink(meeting.lead.ctx, { SessionId: meeting.sessionId, Kind, Hours: 1 })
  const { response, cookie } = await followGuestLink(link.Link, name)
  expect(response.status).toBe(200)
  const own = browser(meeting.sessionId, cookie)
  const asked = new Request("https://plumbline.example/", { headers: { cookie } })
  const { ctx, session, personId } = await attend(asked, Buffer.alloc(0), visit(db), meeting.sessionId)
  const page = await openPage(participant(ctx, session, personId ?? ""))
  opened.push(page)
  return { ...own, page, link, personId: personId ?? "" }
}

test("no byte that anybody receives before the reveal holds a vote of somebody else", async () => {
  const meeting = await begin()
  const { lead, ops, security, owner, watcher, sessionId, stopId } = meeting
  const guest = await guestOf(meeting, "voter", "Guest from afar")
  const onlooker = await guestOf(meeting, "observer", "Onlooker")
  const stage = await openPage(lead, { stage: true })
  opened.push(stage)

  await lead.send({ type: "open-vote", stopId })
  const said = new Map<string, string>([
    [ops.personId, "partly"],
    [security.personId, "not-in-place"],
    [owner.personId, "dont-know"],
    [guest.personId, "in-place"],
  ])
  const vote = (value: string): Command => {
    return { type: "vote", stopId, choices: { keep_logs: value as "partly" }, confidence: 5 }
  }
  const pages = new Map<string, Page>([[guest.personId, guest.page]])
  for (const one of [lead, ops, security, owner, watcher]) pages.set(one.personId, await openPage(one))
  pages.set(onlooker.personId, onlooker.page)
  opened.push(...pages.values())
  const cookies = new Map<string, string>([
    [guest.personId, guest.cookie],
    [onlooker.personId, onlooker.cookie],
  ])
  for (const one of [lead, ops, security, owner, watcher]) cookies.set(one.personId, await memberCookie(one.ctx))

  // Answers to the votes, and everything that can be asked for, by everybody; the stage as well.
  const answers = new Map<string, string>()
  for (const [personId, value] of said) {
    const response = await browser(sessionId, cookies.get(personId) ?? "").command(vote(value))
    answers.set(personId, await response.text())
    expect(response.status).toBe(200)
  }
  for (const page of [...pages.values(), stage]) await page.until((view) => view.stops[stopId]?.rounds[0]?.done === 4)
  const late = await openPage(watcher)
  opened.push(late)
  for (const [personId, cookie] of cookies) {
    const own = browser(sessionId, cookie)
    const read = [await own.view(), await own.view("?after=0"), await own.view("?as=stage"), await own.content()]
    const texts = await Promise.all(read.map((response) => response.text()))
    const bytes = [...texts, answers.get(personId) ?? "", pages.get(personId)?.bytes() ?? ""].join("\n")
    expect(bytes.length).toBeGreaterThan(1_000)
    const found = ["partly", "not-in-place", "dont-know", "in-place"].filter((value) => bytes.includes(`"${value}"`))
    expect(found, `what ${personId} received`).toEqual([said.get(personId) ?? []].flat())
  }
  expect(stage.bytes() + late.bytes()).not.toMatch(/"(partly|not-in-place|dont-know|in-place)"/)
  // The guest's own vote is there, so the search would have found others'.
  expect(guest.page.bytes()).toContain('"in-place"')

  await lead.send({ type: "reveal", stopId })
  const shown = await stage.until((view) => view.stops[stopId]?.phase === "revealed")
  expect(shown.stops[stopId]?.rounds[0]?.result?.practices[0]?.counts).toMatchObject({ partly: 1, "in-place": 1 })
  for (const page of pages.values()) await page.until((view) => view.stops[stopId]?.phase === "revealed")
  expect(stage.bytes()).not.toMatch(/Name of|Guest from afar/)
})

test("a guest's cookie opens one session, nothing else, and nothing once the link is revoked", async () => {
  const meeting = await begin()
  const guest = await guestOf(meeting, "voter", "Guest")
  const onlooker = await guestOf(meeting, "observer", "Onlooker")
  const other = await begin()
  expect((await browser(other.sessionId, guest.cookie).view()).status).toBe(401)
  const vote: Command = { type: "vote", stopId: meeting.stopId, choices: {}, confidence: null }
  await meeting.lead.send({ type: "open-vote", stopId: meeting.stopId })
  expect((await guest.command(vote)).status).toBe(200)
  expect((await onlooker.command(vote)).status).toBe(403)
  expect((await guest.command({ type: "reveal", stopId: meeting.stopId })).status).toBe(403)
  expect((await guest.questions()).status, "what else the review asks").toBe(403)
  await meeting.lead.send({ type: "reveal", stopId: meeting.stopId })
  const round = onlooker.page.until((view) => view.stops[meeting.stopId]?.phase === "revealed")
  // Three voters and the guest; the onlooker is never counted.
  expect((await round).stops[meeting.stopId]?.rounds[0]).toMatchObject({ done: 1, of: 4 })

  const LinkId = guest.link.LinkId
  await revokeGuestLink(meeting.lead.ctx, { SessionId: meeting.sessionId, LinkId })
  await guest.page.closed
  expect(guest.page.types().at(-1)).toBe("dropped")
  expect((await guest.view()).status).toBe(401)
  expect((await followGuestLink(guest.link.Link, "Again")).response.status).toBe(404)
  expect((await onlooker.view()).status).toBe(200)
  const stored = JSON.stringify(await db.sessionGuestLink.findMany())
  expect(stored).not.toContain(guest.link.Link.split("/").at(-1))
})

test("who is not of the workspace does not learn that the session exists; who did not join may only look", async () => {
  const meeting = await begin()
  const stranger = await makeMember(db, await makeWorkspace(db, "Theirs"), "OWNER")
  const own = browser(meeting.sessionId, await memberCookie(stranger))
  const statuses = [
    await own.view(),
    await own.content(),
    await own.questions(),
    await own.join(),
    await own.events(new AbortController().signal),
  ]
  expect(statuses.map((response) => response.status)).toEqual([404, 404, 404, 404, 404])
  expect((await browser(meeting.sessionId, "").view()).status).toBe(401)

  const viewer = await makeMember(db, meeting.workspace, "VIEWER")
  const late = browser(meeting.sessionId, await memberCookie(viewer))
  expect((await late.command({ type: "ready", ready: true })).status).toBe(403)
  expect((await late.join()).status).toBe(200)
  expect((await late.join()).status).toBe(200)
  const { view } = await (await late.view()).json()
  expect(view.me).toMatchObject({ roles: ["observer"], facilitator: false })
  // Another site's page writes nothing with our cookie.
  const path = `https://plumbline.example/api/sessions/${meeting.sessionId}/commands`
  const headers = { cookie: late.cookie, origin: "https://evil.example", "content-type": "application/json" }
  const foreign = new Request(path, { method: "POST", headers, body: "{}" })
  await expect(attend(foreign, Buffer.alloc(0), visit(db), meeting.sessionId)).rejects.toMatchObject({
    code: "AccessDenied",
  })
})

test("a guest has no right to anything but the session, even where no door would let them come", async () => {
  const meeting = await begin()
  const { cookie } = await guestOf(meeting, "voter", "Guest")
  const asked = new Request("https://plumbline.example/", { headers: { cookie } })
  const { ctx } = await attend(asked, Buffer.alloc(0), visit(db), meeting.sessionId)
  const [LensAlias = ""] = meeting.stopId.split("/")
  const workload = { WorkloadId: meeting.workloadId }
  const answer = { ...workload, LensAlias, QuestionId: "security_1" }
  const session = { SessionId: meeting.sessionId }
  const tried = [
    () => getOutline(ctx, { ...workload, LensAlias }),
    () => updateAnswer(ctx, { ...answer, Notes: "changed" }),
    () => newestEvent(ctx, meeting.workloadId),
    () => listSessions(ctx, {}),
    () => readSessionPlan(ctx, session),
    () => createGuestLink(ctx, { ...session, Kind: "voter", Hours: 1 }),
    () => createImprovement(ctx, { ...workload, Title: "Mine" }),
    () => listMembers(ctx),
    () => findByCode(ctx, { Code: "ABC234" }),
  ]
  for (const [index, attempt] of tried.entries()) {
    const refusal = await attempt().then(
      () => "ok",
      (error: { code?: string }) => error.code,
    )
    expect(["AccessDenied", "ResourceNotFound"], `attempt ${index}`).toContain(refusal)
  }
})
