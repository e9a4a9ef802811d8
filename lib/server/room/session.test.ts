import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { getAnswer } from "@/lib/server/answers"
import { newId } from "@/lib/server/ids"
import { readAgendaQuestions } from "@/lib/server/room/agenda-questions"
import { recordPresence } from "@/lib/server/room/presence"
import { roomOf } from "@/lib/server/room/rooms"
import { testDatabase } from "@/lib/server/testing/database"
import { openPage, openPages, type Page, stateOf } from "@/lib/server/testing/pages"
import { auditActions } from "@/lib/server/testing/people"
import { type Meeting, makeMeeting, participant, startMeeting } from "@/lib/server/testing/room"

const { db, url } = await testDatabase()
Object.assign(process.env, { DATABASE_URL: url })
let meeting: Meeting
let pages: Page[]

const opened: Page[] = []
/** A meeting of its own with everybody on its first question. */
async function begin() {
  meeting = await makeMeeting(db)
  await startMeeting(meeting, async (people) => {
    pages = await openPages(people)
    opened.push(...pages)
  })
  return { ...meeting, stopId: meeting.stop("security_1") }
}

afterAll(async () => {
  for (const page of opened) page.close()
  await Promise.all(opened.map((page) => page.closed))
})

describe("a session from the lobby to its end", () => {
  beforeAll(begin)

  test("is held: vote, reveal, decide, park, close – and every page sees it", async () => {
    const { lead, ops, security, owner, workloadId } = meeting
    const stopId = meeting.stop("security_1")
    await lead.send({ type: "open-vote", stopId })
    const votes = [
      [ops, { keep_logs: "in-place", read_logs: "in-place" }],
      [security, { keep_logs: "in-place", read_logs: "not-in-place" }],
      [owner, { keep_logs: "in-place", read_logs: "dont-know" }],
    ] as const
    for (const [who, choices] of votes) await who.send({ type: "vote", stopId, choices, confidence: 4 })
    await pages[4]?.until((view) => view.stops[stopId]?.rounds[0]?.done === 3)
    await lead.send({ type: "reveal", stopId })
    for (const page of pages) {
      const view = await page.until((one) => one.stops[stopId]?.phase === "revealed")
      expect(view.stops[stopId]?.rounds[0]).toMatchObject({
        ...{ done: 3, of: 3 },
        result: { divergence: 1, risks: { NONE: 1, MEDIUM: 2 }, agreed: { selected: ["keep_logs"] } },
      })
    }
    await lead.send({ type: "decide", stopId, selected: ["keep_logs"], notApplicable: [], notes: "As we said" })
    await owner.send({ type: "park", stopId, kind: "risk", text: "Logs cost much", owner: "Finance", dueOn: "" })
    await owner.send({ type: "write-note", stopId, field: "discussion", base: 0, text: "Nobody reads them" })
    const view = await pages[1]?.until((one) => one.notes[`${stopId}|discussion`] !== undefined)
    expect(view?.stops[stopId]).toMatchObject({
      phase: "decided",
      before: { risk: "UNANSWERED" },
      after: { risk: "MEDIUM" },
    })

    const { Answer } = await getAnswer(lead.ctx, {
      ...{ WorkloadId: workloadId, LensAlias: stopId.split("/")[0] ?? "", QuestionId: "security_1" },
    })
    expect(Answer).toMatchObject({ SelectedChoices: ["keep_logs"], Risk: "MEDIUM", Notes: "As we said" })
    const live = await db.liveEvent.findMany({ where: { workloadId, type: "answer.changed" } })
    expect(live).toHaveLength(1)

    await lead.send({ type: "wrap-up" })
    await expect(lead.send({ type: "close" })).rejects.toMatchObject({ code: "Conflict" })
    await lead.send({ type: "finish-parking" })
    await lead.send({ type: "close" })
    await pages[0]?.until((one) => one.session.phase === "closed")
    expect(await db.session.findUniqueOrThrow({ where: { id: meeting.sessionId } })).toMatchObject({
      phase: "closed",
      facilitatorId: lead.personId,
    })
    const actions = await auditActions(db, meeting.workspace.id)
    expect(actions).toEqual(expect.arrayContaining(["session.open", "session.start", "answer.update", "session.close"]))
  })

  test("may be opened again and closed again", async () => {
    const { lead } = meeting
    await lead.send({ type: "reopen", reason: "One answer was wrong" })
    await lead.send({ type: "go-to", stopId: meeting.stop("security_2") })
    await lead.send({ type: "not-applicable", stopId: meeting.stop("security_2"), reason: "We have none" })
    const state = await stateOf(lead)
    expect(state).toMatchObject({ phase: "reopened", reopened: 1 })
    expect(state.stops[meeting.stop("security_2")]).toMatchObject({ phase: "not-applicable", reason: "We have none" })
  })
})

describe("commands", () => {
  test("the same id counts once, also when it comes twice at the same moment", async () => {
    const { lead, stopId } = await begin()
    const id = newId()
    const extend = () => lead.send({ type: "extend", stopId, minutes: 2 }, { id })
    await Promise.all([extend(), extend(), extend()])
    await extend()
    expect((await stateOf(lead)).stops[stopId]?.extraMs).toBe(120_000)
  })

  test("who may not is refused with a sentence, and nothing is written", async () => {
    const { security, watcher, lead, stopId } = await begin()
    const before = (await stateOf(lead)).sequence
    await expect(security.send({ type: "reveal", stopId })).rejects.toMatchObject({
      ...{ code: "AccessDenied", message: "Only the facilitator can do this (reveal)." },
    })
    await expect(watcher.send({ type: "vote", stopId, choices: {}, confidence: null })).rejects.toMatchObject({
      code: "AccessDenied",
    })
    expect(await db.sessionEvent.count({ where: { sessionId: meeting.sessionId } })).toBe(before)
  })

  test("a vote names only practices of the question", async () => {
    const { lead, ops, stopId } = await begin()
    await lead.send({ type: "open-vote", stopId })
    for (const choice of ["logs_no", "somebody_elses"]) {
      const vote = ops.send({ type: "vote", stopId, choices: { [choice]: "in-place" }, confidence: null })
      await expect(vote).rejects.toMatchObject({ code: "Conflict" })
    }
  })

  test("what comes out of the talk on a question is on record, an improvement also in the workload's plan", async () => {
    const { owner, workloadId, stopId } = await begin()
    const record = { type: "record", stopId, owner: "Finance", dueOn: "2026-12-24", url: "" } as const
    await owner.send({ ...record, kind: "improvement", text: "Keep the logs for a year" })
    await owner.send({ ...record, kind: "follow-up", text: "Ask what that costs" })
    const records = Object.values((await stateOf(owner)).records)
    const item = await db.improvementItem.findFirstOrThrow({ where: { workloadId }, include: { links: true } })
    expect(item).toMatchObject({ title: "Keep the logs for a year", links: [{ questionId: "security_1" }] })
    expect(records.map(({ kind, text, targetId }) => [kind, text, targetId])).toEqual([
      ["improvement", "Keep the logs for a year", String(item.number)],
      ["follow-up", "Ask what that costs", ""],
    ])
  })

  test("an improvement is made once however often it is sent, and not at all when the log does not take it", async () => {
    const { lead, owner, watcher, workloadId, stopId } = await begin()
    const record = { type: "record", kind: "improvement", stopId, owner: "", dueOn: "", url: "" } as const
    const id = newId()
    await Promise.all([1, 2, 3].map(() => owner.send({ ...record, text: "Once" }, { id })))
    await expect(watcher.send({ ...record, text: "Never" })).rejects.toMatchObject({ code: "AccessDenied" })
    // Somebody who may write here, but not in the workspace's plan.
    const { actor } = owner.ctx
    const asViewer = { ...owner.ctx, actor: { ...actor, role: "VIEWER" } as typeof actor }
    const viewer = participant(asViewer, owner.session, owner.personId)
    await expect(viewer.send({ ...record, text: "Never" })).rejects.toMatchObject({ code: "AccessDenied" })
    const items = await db.improvementItem.findMany({ where: { workloadId } })
    expect(items.map(({ title }) => title)).toEqual(["Once"])
    expect(Object.values((await stateOf(lead)).records)).toMatchObject([{ text: "Once", targetId: "1" }])
  })

  test("a changed agenda asks only what the workload's lenses ask, and the plan follows", async () => {
    const { lead, stopId, sessionId } = await begin()
    const [lensKey = "", questionId = ""] = stopId.split("/")
    const part = { id: "rest", kind: "questions" as const, title: "The rest", minutes: 4, pillarId: "security" }
    const [opening] = (await stateOf(lead)).agenda
    if (!opening) throw new Error("an opening")
    const unknown = [
      opening,
      {
        ...part,
        questions: [
          { lensKey, questionId },
          { lensKey, questionId: "nobody_asks" },
        ],
      },
    ]
    await expect(lead.send({ type: "change-agenda", agenda: unknown })).rejects.toMatchObject({ code: "Validation" })
    const agenda = [opening, { ...part, questions: [{ lensKey, questionId }] }]
    await expect(lead.send({ type: "change-agenda", agenda: agenda.slice(1) })).rejects.toMatchObject({
      message: expect.stringContaining("stays on the agenda"),
    })
    const { questions } = await readAgendaQuestions(lead)
    expect(questions.map((one) => one.questionId)).toEqual(expect.arrayContaining(["security_1", "security_2"]))
    await lead.send({ type: "change-agenda", agenda })
    expect((await stateOf(lead)).agenda).toEqual(agenda)
    expect((await db.session.findUniqueOrThrow({ where: { id: sessionId } })).agenda).toEqual(agenda)
  })

  test("many votes at the same moment are all stored", async () => {
    const { lead, ops, security, owner, stopId } = await begin()
    await lead.send({ type: "open-vote", stopId })
    const values = ["in-place", "partly", "not-in-place"] as const
    const sent = values.flatMap((value) =>
      [ops, security, owner].map((who) =>
        who.send({ type: "vote", stopId, choices: { keep_logs: value }, confidence: null }),
      ),
    )
    await Promise.all(sent)
    const cast = await db.sessionEvent.count({ where: { sessionId: meeting.sessionId, type: "vote.cast" } })
    expect(cast).toBe(9)
  })

  test("a decision by somebody who may not answer is denied, and the session stays as it was", async () => {
    const { lead, stopId, workspace } = await begin()
    const userId = lead.ctx.actor.kind === "user" ? lead.ctx.actor.userId : ""
    await db.membership.update({
      where: { workspaceId_userId: { workspaceId: workspace.id, userId } },
      data: { role: "VIEWER" },
    })
    const { actor } = lead.ctx
    const asViewer = { ...lead.ctx, actor: { ...actor, role: "VIEWER" } as typeof actor }
    const viewer = participant(asViewer, lead.session, lead.personId)
    const decide = viewer.send({ type: "decide", stopId, selected: [], notApplicable: [] })
    await expect(decide).rejects.toMatchObject({ code: "AccessDenied" })
    expect((await stateOf(lead)).stops[stopId]?.phase).toBe("reading")
  })
})

describe("facilitation", () => {
  test("roles change while a session runs, and facilitation is handed over", async () => {
    const { lead, ops, watcher, sessionId } = await begin()
    await lead.send({ type: "change-person", personId: watcher.personId, roles: ["voter"], businessRole: "Finance" })
    await lead.send({ type: "hand-over", personId: ops.personId })
    await pages[4]?.until(
      (one) => one.me?.roles.includes("voter") === true && one.people[ops.personId]?.facilitator === true,
    )
    const late = lead.send({ type: "change-person", personId: ops.personId, roles: [], businessRole: "" })
    await expect(late).rejects.toMatchObject({ code: "AccessDenied" })
    const where = { id: watcher.personId }
    expect(await db.sessionPerson.findUnique({ where })).toMatchObject({ roles: ["voter"], businessRole: "Finance" })
    const stored = await db.session.findUniqueOrThrow({ where: { id: sessionId } })
    expect(stored.facilitatorId).toBe(ops.personId)
    const told = await db.auditEvent.findFirst({ where: { action: "session.change-person", resourceId: sessionId } })
    expect(told?.before).toMatchObject({ roles: ["observer"] })
    expect(told?.after).toMatchObject({ command: { personId: watcher.personId, roles: ["voter"] } })
  })

  test("a co-facilitator may claim after a minute without the facilitator, who regains it with one click", async () => {
    const { lead, ops, security, owner, watcher, sessionId } = await begin()
    const minute = 60_000
    pages[0]?.close()
    await pages[0]?.closed
    // A later look of any instance finds that nobody has seen her.
    const here = new Set([ops, security, owner, watcher].map((one) => one.personId))
    await recordPresence(db, roomOf(db, lead.session).room, here, Date.now() + minute)
    const view = await pages[1]?.until((one) => one.session.facilitatorAwaySince !== null)
    const left = view?.session.facilitatorAwaySince ?? 0
    const early = ops.send({ type: "claim" }, { now: new Date(left + minute - 1) })
    await expect(early).rejects.toMatchObject({ message: expect.stringContaining("You can claim in 1 s") })
    await expect(security.send({ type: "claim" })).rejects.toMatchObject({ code: "AccessDenied" })
    await ops.send({ type: "claim" }, { now: new Date(left + minute) })
    await pages[2]?.until((one) => one.session.facilitatorId === ops.personId && one.session.regainId === lead.personId)
    expect(await db.session.findUniqueOrThrow({ where: { id: sessionId } })).toMatchObject({
      facilitatorId: ops.personId,
    })
    const again = await openPage(lead)
    expect(again.view().me?.facilitator).toBe(false)
    await lead.send({ type: "regain" })
    await again.until((one) => one.me?.facilitator === true)
    expect(await db.session.findUniqueOrThrow({ where: { id: sessionId } })).toMatchObject({
      facilitatorId: lead.personId,
    })
  })
})
