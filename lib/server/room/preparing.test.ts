import { expect, test } from "vitest"
import { setDatabase } from "@/lib/server/database"
import { attend } from "@/lib/server/room/attendance"
import { allowSessionGuests, createGuestLink } from "@/lib/server/room/guest-links"
import { readPreparing } from "@/lib/server/room/preparing"
import { readSessionPlan } from "@/lib/server/session-list"
import { readPreparationBoard, routeQuestion } from "@/lib/server/session-routes"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, visit } from "@/lib/server/testing/people"
import { makeMeeting } from "@/lib/server/testing/room"
import { browser, followGuestLink } from "@/lib/server/testing/session-requests"

const { db, url } = await testDatabase()
Object.assign(process.env, { DATABASE_URL: url })
setDatabase(db)

test("a guest prepares the questions that were given to them, and no others; whoever leads sees how far they are", async () => {
  const { lead, sessionId, stop, workspace } = await makeMeeting(db)
  const session = { SessionId: sessionId }
  const link = await createGuestLink(lead.ctx, { ...session, Kind: "voter", Hours: 1 })
  const [own, other] = await Promise.all(
    ["Gil Guest", "Another"].map(async (name) => {
      const { cookie } = await followGuestLink(link.Link, name)
      const asked = new Request("https://plumbline.example/", { headers: { cookie } })
      return { ...browser(sessionId, cookie), attendance: await attend(asked, Buffer.alloc(0), visit(db), sessionId) }
    }),
  )
  if (!own || !other) throw new Error("two guests")
  const [lensKey = "", questionId = ""] = stop("security_1").split("/")
  const answer = { Choices: { keep_logs: "in-place", read_logs: "dont-know" }, Note: "Ask the platform team" }
  expect((await own.prepare(lensKey, questionId, answer)).status, "not given to them yet").toBe(403)

  const guests = (await readSessionPlan(lead.ctx, session)).guests.map(({ id, name }) => [id, name])
  const PersonId = own.attendance.personId ?? ""
  expect(guests).toContainEqual([PersonId, "Gil Guest"])
  const place = { ...session, LensKey: lensKey, QuestionId: questionId }
  await routeQuestion(lead.ctx, { ...place, PersonIds: [PersonId] })
  expect((await own.prepare(lensKey, questionId, answer)).status).toBe(200)
  expect((await other.prepare(lensKey, questionId, answer)).status).toBe(403)
  expect((await own.prepare(lensKey, "security_2", answer)).status).toBe(403)
  const { questions } = await readPreparing(own.attendance)
  expect(questions).toMatchObject([{ questionId, mine: { note: "Ask the platform team", complete: true } }])
  expect((await readPreparing(other.attendance)).questions).toEqual([])
  const board = await readPreparationBoard(lead.ctx, session)
  expect(board.people.find(({ personId }) => personId === PersonId)).toMatchObject({ asked: 1, answered: 1 })
  expect(JSON.stringify(board)).not.toContain("platform team")

  const admin = await makeMember(db, workspace, "ADMIN")
  await allowSessionGuests(admin, { Allowed: false })
  expect((await own.prepare(lensKey, questionId, answer)).status, "guests are switched off").toBe(401)
})
