import { expect, test } from "vitest"
import { setDatabase } from "@/lib/server/database"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMeeting, type Participant } from "@/lib/server/testing/room"
import { browser, memberCookie } from "@/lib/server/testing/session-requests"

const { db, url } = await testDatabase()
Object.assign(process.env, { DATABASE_URL: url })
setDatabase(db)

test("a decision begins with what at least three people prepared alike, for whoever may decide and nobody else", async () => {
  const meeting = await makeMeeting(db)
  const { lead, ops, security, owner, sessionId } = meeting
  const stopId = meeting.stop("security_1")
  const [lensKey = "", questionId = ""] = stopId.split("/")
  const prepare = ({ personId }: Participant, choices: Record<string, string>) =>
    db.preAnswer.create({ data: { sessionId, personId, lensKey, questionId, choices } })
  const read = async (who: Participant) => browser(sessionId, await memberCookie(who.ctx)).prepared(stopId)
  await lead.send({ type: "open-lobby" })

  await prepare(ops, { keep_logs: "in-place", read_logs: "in-place" })
  await prepare(security, { keep_logs: "in-place", read_logs: "not-in-place" })
  expect(await (await read(lead)).json(), "two would tell who said what").toEqual({ people: 2, decisions: {} })
  await prepare(owner, { keep_logs: "in-place", read_logs: "in-place" })
  const together = { people: 3, decisions: { keep_logs: "in-place" } }
  expect(await (await read(lead)).json()).toEqual(together)
  expect(await (await read(owner)).json(), "the decider").toEqual(together)
  expect((await read(security)).status, "a voter").toBe(403)

  await lead.send({ type: "start" })
  await lead.send({ type: "go-to", stopId })
  await lead.send({ type: "open-vote", stopId })
  expect(await (await read(lead)).json(), "while others vote").toEqual({ people: 0, decisions: {} })
})
