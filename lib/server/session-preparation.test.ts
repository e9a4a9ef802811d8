import { beforeAll, expect, test } from "vitest"
import { ROLES } from "@/lib/access/policy"
import type { Context } from "@/lib/server/context"
import { OWN_OPERATIONS } from "@/lib/server/operations"
import { readMyQuestions, savePreAnswer } from "@/lib/server/pre-answers"
import { listSessions, readSessionPlan } from "@/lib/server/session-list"
import { readPreparationPack } from "@/lib/server/session-pack"
import { cancelSession, planSessions, updateSession } from "@/lib/server/session-plans"
import { readPreparationBoard, routeByRole, routeQuestion } from "@/lib/server/session-routes"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"
import { planned, sessionPlan } from "@/lib/server/testing/session-plan"
import { endTimeBox, openTimeBox, remindOfTimeBoxes } from "@/lib/server/time-boxes"

const { db } = await testDatabase()
const SECRET = "Only my cat knows the password"
const QUESTION = "security_1"

let lead: Context & { userId: string }
let ops: Context & { userId: string }
let security: Context & { userId: string }
let workload: string
let lensKey: string

beforeAll(async () => {
  const workspace = await makeWorkspace(db)
  lead = await makeMember(db, workspace, "REVIEW_LEAD")
  ops = await makeMember(db, workspace, "CONTRIBUTOR")
  security = await makeMember(db, workspace, "CONTRIBUTOR")
  const lens = await publishedLens(await makeMember(db, workspace, "OWNER"))
  lensKey = lens.split("/").at(-1) ?? ""
  workload = await makeWorkload(lead, [lens])
})

/** A session with lead, ops and security, who alone is qualified for its question. */
async function plan(): Promise<string> {
  const base = sessionPlan(lensKey, lead.userId)
  const { SessionIds } = await planSessions(lead, {
    ...{ WorkloadId: workload, ...base },
    People: [
      ...base.People,
      planned({ Name: "Ops", UserId: ops.userId, BusinessRole: "Operations engineer" }),
      planned({ Name: "Security", UserId: security.userId, BusinessRole: "Security specialist" }),
    ],
  })
  return SessionIds[0] ?? ""
}

const answer = (SessionId: string) => ({
  ...{ SessionId, LensKey: lensKey, QuestionId: QUESTION, Confidence: 2, Note: SECRET },
  ...{ Choices: { keep_logs: "dont-know" as const }, EvidenceUrl: "https://example.org/secret-evidence" },
})

test("questions go to who is qualified, by hand to others, and stay where they were put", async () => {
  const SessionId = await plan()
  expect(await routeByRole(lead, { SessionId })).toEqual({ Given: 1 })
  expect(await routeByRole(lead, { SessionId })).toEqual({ Given: 0 })
  const { people } = await readSessionPlan(lead, { SessionId })
  const idOf = (context: { userId: string }) => people.find(({ userId }) => userId === context.userId)?.id ?? ""
  const route = { SessionId, LensKey: lensKey, QuestionId: QUESTION }
  expect((await readPreparationBoard(lead, { SessionId })).questions[0]?.personIds).toEqual([idOf(security)])
  await routeQuestion(lead, { ...route, PersonIds: [idOf(ops)] })
  await routeByRole(lead, { SessionId })
  expect((await readPreparationBoard(lead, { SessionId })).questions[0]?.personIds).toEqual([idOf(ops)])
  await expect(routeQuestion(lead, { ...route, PersonIds: [workload] })).rejects.toThrow("not in the session")
  await expect(savePreAnswer(security, answer(SessionId))).rejects.toThrow("was not given to you")
})

test("what somebody prepared is in no answer to anybody else, whatever they call and whoever they are", async () => {
  const SessionId = await plan()
  await routeByRole(lead, { SessionId })
  await savePreAnswer(security, answer(SessionId))
  expect((await readMyQuestions(security, { SessionId })).Questions[0]?.mine).toMatchObject({ note: SECRET })

  const workspace = await db.workspace.findUniqueOrThrow({ where: { id: lead.actor.workspaceId } })
  const others = [lead, ops, ...(await Promise.all(ROLES.map((role) => makeMember(db, workspace, role))))]
  const labels = { SessionId, WorkloadId: workload, LensKey: lensKey, LensAlias: lensKey, QuestionId: QUESTION }
  let heard = 0
  for (const ctx of others) {
    for (const operation of OWN_OPERATIONS.filter(({ method }) => method === "GET")) {
      const said = await operation.handle(ctx, labels).catch((error: Error) => error.message)
      const text = JSON.stringify(said ?? null)
      heard += 1
      expect(text, operation.name).not.toContain(SECRET)
      expect(text, operation.name).not.toContain("secret-evidence")
      expect(text, operation.name).not.toContain("dont-know")
    }
    expect(JSON.stringify(await readPreparationPack(ctx, { SessionId }))).not.toContain(SECRET)
  }
  expect(heard).toBeGreaterThan(others.length * 5)
  const trail = await db.auditEvent.findMany({ where: { action: "session.prepare" } })
  expect(trail.length).toBeGreaterThan(0)
  expect(JSON.stringify(trail.map(({ before, after }) => [before, after]))).not.toContain(SECRET)
})

test("a foreign answer cannot be changed: one's own is all that can be named", async () => {
  const SessionId = await plan()
  await routeByRole(lead, { SessionId })
  await savePreAnswer(security, answer(SessionId))
  const { people } = await readSessionPlan(lead, { SessionId })
  const PersonId = people.find(({ userId }) => userId === security.userId)?.id
  const save = OWN_OPERATIONS.find(({ name }) => name === "SavePreAnswer")
  for (const ctx of [ops, lead]) {
    const attempt = { ...answer(SessionId), Note: "Mine now", PersonId, UserId: security.userId }
    await expect(save?.handle(ctx, attempt)).rejects.toThrow("was not given to you")
  }
  expect((await readMyQuestions(security, { SessionId })).Questions[0]?.mine?.note).toBe(SECRET)
})

test("don't know is to be found out, numbers show progress, and the agreed answer stays untouched", async () => {
  const SessionId = await plan()
  await routeByRole(lead, { SessionId })
  expect((await readPreparationBoard(lead, { SessionId })).toFindOut).toEqual([])
  expect(await savePreAnswer(security, answer(SessionId))).toEqual({ Complete: false })
  const board = await readPreparationBoard(lead, { SessionId })
  expect(board.toFindOut).toHaveLength(1)
  expect(board.people.map(({ asked, answered }) => [asked, answered])).toEqual([
    [0, 0],
    [0, 0],
    [1, 0],
  ])
  const [mine] = (await readMyQuestions(security, { SessionId })).Questions
  const Choices = Object.fromEntries(mine?.practices.map(({ id }) => [id, "in-place" as const]) ?? [])
  expect(await savePreAnswer(security, { ...answer(SessionId), Choices })).toEqual({ Complete: true })
  const after = await readPreparationBoard(lead, { SessionId })
  expect(after.toFindOut).toEqual([])
  expect(after.people.map(({ answered }) => answered)).toEqual([0, 0, 1])
  const { Sessions } = await listSessions(security, { WorkloadId: workload })
  expect(Sessions.find(({ id }) => id === SessionId)).toMatchObject({ asked: 1, answered: 1, mine: { open: 0 } })
  expect(await db.answer.count({ where: { review: { workloadId: workload } } })).toBe(0)
  await expect(savePreAnswer(security, { ...answer(SessionId), Choices: { nothing: "in-place" } })).rejects.toThrow(
    "no practice",
  )
})

test("a plan changes for those who saw its newest version, keeps what people prepared, and ends when it is cancelled", async () => {
  const SessionId = await plan()
  await routeByRole(lead, { SessionId })
  await savePreAnswer(security, answer(SessionId))
  const before = await readSessionPlan(lead, { SessionId })
  const base = sessionPlan(lensKey, lead.userId)
  const [sitting] = base.Sittings
  if (!sitting) throw new Error("no sitting")
  const People = before.people.map(({ id, userId, name, email, roles, businessRole, facilitates }) => ({
    ...{ PersonId: id, UserId: userId, Name: name, Email: email, Roles: roles },
    ...{ BusinessRole: businessRole, Facilitates: facilitates },
  }))
  const change = { SessionId, ...base, ...sitting, People, Title: "Moved", Version: 1 }
  expect(await updateSession(lead, change)).toEqual({ Version: 2 })
  await expect(updateSession(lead, change)).rejects.toThrow("Somebody else changed this plan")
  expect((await readSessionPlan(ops, { SessionId })).title).toBe("Moved")
  expect((await readMyQuestions(security, { SessionId })).Questions[0]?.mine?.note).toBe(SECRET)
  const strange = [{ ...sitting.Agenda[0], questions: [{ lensKey, questionId: "never_asked" }] }]
  await expect(
    updateSession(lead, { ...change, Version: 2, Agenda: strange as typeof sitting.Agenda }),
  ).rejects.toThrow("no lens of this workload asks")
  await cancelSession(lead, { SessionId, Reason: "Everybody is ill" })
  expect((await readSessionPlan(ops, { SessionId })).cancelReason).toBe("Everybody is ill")
  await expect(savePreAnswer(security, answer(SessionId))).rejects.toThrow("This session is over")
  await expect(updateSession(lead, { ...change, Version: 3 })).rejects.toThrow("was cancelled")
})

test("who leads is a member; an e-mail address of a member is that member", async () => {
  const base = sessionPlan(lensKey, lead.userId)
  const guest = planned({ Name: "Guest", Facilitates: true })
  const of = (People: typeof base.People) => planSessions(lead, { WorkloadId: workload, ...base, People })
  await expect(of([guest])).rejects.toThrow("has to be a member")
  const email = ops.actor.kind === "user" ? ops.actor.email.toUpperCase() : ""
  const { SessionIds } = await of([...base.People, planned({ Name: "Somebody", Email: email })])
  const { people } = await readSessionPlan(lead, { SessionId: SessionIds[0] ?? "" })
  expect(people.map(({ userId }) => userId)).toEqual([lead.userId, ops.userId])
})

test("a time box reminds who is behind once, a day before its end, and its end stops nobody", async () => {
  const SessionId = await plan()
  await routeByRole(lead, { SessionId })
  await openTimeBox(lead, { SessionId, PartId: "security", Days: 3 })
  const after = (days: number) => ({ db, now: new Date(lead.now.getTime() + days * 86_400_000) })
  const moment = (days: number) => ({ ...security, ...after(days) })
  expect(await remindOfTimeBoxes(after(1))).toBe(0)
  expect(await remindOfTimeBoxes(after(2.5))).toBe(1)
  expect(await remindOfTimeBoxes(after(2.6))).toBe(0)
  const { people } = await readSessionPlan(lead, { SessionId })
  expect(people.find(({ userId }) => userId === security.userId)?.remindedAt).toEqual(after(2.5).now)
  expect((await readPreparationBoard({ ...lead, ...after(4) }, { SessionId })).parts[0]).toMatchObject({ isOver: true })
  const [mine] = (await readMyQuestions(moment(4), { SessionId })).Questions
  expect(mine?.until).toEqual(after(3).now)
  expect(await savePreAnswer(moment(4), answer(SessionId))).toEqual({ Complete: false })
  await expect(openTimeBox(lead, { SessionId, PartId: "wrap-up", Days: 3 })).rejects.toThrow("asks nothing")
  await openTimeBox(lead, { SessionId, PartId: "security", Days: 1 })
  await endTimeBox(lead, { SessionId, PartId: "security" })
  expect(await remindOfTimeBoxes(after(0.5))).toBe(0)
})
