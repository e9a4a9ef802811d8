import { afterAll, expect, test } from "vitest"
import type { Command } from "@/lib/live/commands"
import { createDatabase } from "@/lib/server/database"
import { newId } from "@/lib/server/ids"
import { testDatabase } from "@/lib/server/testing/database"
import { openPage, openPages, type Page, stateOf } from "@/lib/server/testing/pages"
import { makeMeeting, participant, startMeeting } from "@/lib/server/testing/room"

// A room belongs to a database client: two clients are two instances that share nothing but the database.
const { db, url } = await testDatabase()
Object.assign(process.env, { DATABASE_URL: url })
const second = createDatabase(url, 4)
const opened: Page[] = []
afterAll(async () => {
  for (const page of opened) page.close()
  await Promise.all(opened.map((page) => page.closed))
  await second.$disconnect()
})

async function begin() {
  const meeting = await makeMeeting(db)
  await startMeeting(meeting, async (people) => opened.push(...(await openPages(people))))
  const there = (who: typeof meeting.ops) => participant(who.ctx, who.session, who.personId, second)
  const { ops, security, owner } = meeting
  return { ...meeting, stopId: meeting.stop("security_1"), there: [ops, security, owner].map(there) }
}

test("people on two instances vote at the same moment: every vote counts, and all pages agree", async () => {
  const { lead, ops, security, owner, there, stopId, sessionId } = await begin()
  const pages = await Promise.all([lead, ops, ...there].map((who) => openPage(who)))
  opened.push(...pages)
  await lead.send({ type: "open-vote", stopId })
  const voters = [ops, security, owner]
  const values = ["in-place", "partly", "not-in-place"] as const
  for (const value of values) {
    // The same person on both at once: the last one in the log is their vote; nothing is lost, nothing counts twice.
    await Promise.all(
      [...voters, ...there].map((who) =>
        who.send({ type: "vote", stopId, choices: { keep_logs: value, read_logs: value }, confidence: null }),
      ),
    )
  }
  await there[0]?.send({ type: "write-note", stopId, field: "discussion", base: 0, text: "from there" })
  await ops.send({ type: "write-note", stopId, field: "discussion", base: 0, text: "from here" })
  await lead.send({ type: "reveal", stopId })
  for (const page of pages) {
    const view = await page.until((one) => one.stops[stopId]?.phase === "revealed")
    expect(view.stops[stopId]?.rounds[0]?.result?.practices[0]?.counts["not-in-place"]).toBe(3)
    expect(view.notes[`${stopId}|discussion`]?.text).toBe("from there\nfrom here")
  }
  const [here, other] = [await stateOf(lead), there[0] && (await stateOf(there[0]))]
  expect(other).toEqual(here)
  const cast = await db.sessionEvent.count({ where: { sessionId, type: "vote.cast" } })
  // Who says on both instances the same changes nothing the second time.
  expect(cast).toBe(9)
})

test("one command that reaches both instances counts once", async () => {
  const { ops, there, stopId, lead } = await begin()
  const command = { type: "extend", stopId, minutes: 2 } as const
  const id = newId()
  await Promise.all([ops.send(command, { id }), there[0]?.send(command, { id }), ops.send(command, { id })])
  expect((await stateOf(lead)).stops[stopId]?.extraMs).toBe(120_000)
})

test("two decisions at once on one question: both are in the log, the answer is the later one's", async () => {
  const { lead, there, stopId, workloadId } = await begin()
  const decide = (selected: string[]): Command => ({ type: "decide", stopId, selected, notApplicable: [] })
  await Promise.all([lead.send(decide(["keep_logs"])), there[2]?.send(decide(["keep_logs", "read_logs"]))])
  const state = await stateOf(lead)
  const answer = await db.answer.findFirstOrThrow({ where: { review: { workloadId } } })
  expect(answer.version).toBeGreaterThanOrEqual(1)
  expect(answer.risk).toBe(state.stops[stopId]?.after?.risk)
})

test("a page that comes back sees what everybody sees, however often its line breaks", async () => {
  const { lead, there, stopId } = await begin()
  const [ops] = there
  if (!ops) throw new Error("nobody is there")
  const steady = await openPage(lead)
  opened.push(steady)
  for (let round = 0; round < 10; round += 1) {
    const page = await openPage(ops)
    await lead.send({ type: "extend", stopId, minutes: 1 })
    await ops.send({ type: "park", stopId, kind: "idea", text: `Idea ${round}`, owner: "", dueOn: "" })
    page.close()
    await page.closed
  }
  const page = await openPage(ops)
  opened.push(page)
  const view = await page.until((one) => Object.keys(one.parked).length === 10)
  await steady.until((one) => Object.keys(one.parked).length === 10)
  expect(view.stops[stopId]?.extraMs).toBe(600_000)
  expect({ ...steady.view(), me: null }).toEqual({ ...page.view(), me: null })
})
