import "server-only"
import { AppError, invalid } from "@/lib/errors"
import { isNoneOfThese } from "@/lib/lens/model"
import type { AgendaItem } from "@/lib/live/agenda-item"
import type { Command, CommandType, SentCommand } from "@/lib/live/commands"
import { decide } from "@/lib/live/decide"
import type { Decision, Served } from "@/lib/live/decision"
import { type SessionPlan, stopsOf } from "@/lib/live/plan"
import { mayCommand } from "@/lib/live/rights"
import type { SessionState } from "@/lib/live/state"
import { sameAnswer } from "@/lib/review/apply-answer"
import { storeAnswer } from "@/lib/server/answer-write"
import { audit, toJson } from "@/lib/server/audit"
import { type Context, inside, type Transaction } from "@/lib/server/context"
import { createImprovement } from "@/lib/server/improvement-create"
import { announce, publishSessions } from "@/lib/server/publish"
import { countSessionRequest } from "@/lib/server/rate-limits"
import { type Attendance, personOf } from "@/lib/server/room/attendance"
import { type LoggedEvent, readPlan } from "@/lib/server/room/log"
import { lensesOf, lensVersionsOf, questionsOf } from "@/lib/server/room/questions"
import type { Room } from "@/lib/server/room/room"
import { roomOf } from "@/lib/server/room/rooms"
import { type AnswerStep, answerStep, briefNow, placeOf, servedBy } from "@/lib/server/room/served"

/** How often a decision starts again because the answer was changed elsewhere at the same moment. */
const TRIES = 5

class AnswerMoved extends Error {}

/** What the trail of the workspace keeps of a session; the rest stands in the session's own log. */
const AUDITED: Partial<Record<CommandType, string>> = {
  "open-lobby": "session.open",
  start: "session.start",
  close: "session.close",
  reopen: "session.reopen",
  claim: "session.claim",
  regain: "session.regain",
  "hand-over": "session.hand-over",
  "change-person": "session.change-person",
}

/**
 * Does what somebody in a session asks for. The same id again does nothing; the answer is the number of the newest event.
 * Throws AccessDenied for who may not, Conflict for what came too late or too early, each with a sentence for the person.
 */
export async function sendCommand(attendance: Attendance, sent: SentCommand): Promise<{ Sequence: number }> {
  const { ctx, session } = attendance
  const personId = personOf(attendance)
  await countSessionRequest(personId)
  const { room } = roomOf(ctx.db, session)
  // Another instance may have come further: what is asked for is judged by what is true now.
  if (needsMore(sent.command)) await room.catchUp()
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    try {
      return { Sequence: await once(attendance, room, personId, sent) }
    } catch (error) {
      if (!(error instanceof AnswerMoved)) throw error
    }
  }
  throw new AppError("Conflict", "Somebody is changing this answer at the same moment. Try again.")
}

async function once({ ctx, session }: Attendance, room: Room, personId: string, sent: SentCommand): Promise<number> {
  const { command } = sent
  const { served, step } = await serve({ ctx, session }, room, personId, sent)
  const decided = (state: SessionState): Decision =>
    decide(state, sent, personId, ctx.now.getTime(), { ...served, ...practicesOf(room, command) })
  const action = AUDITED[command.type]
  const improvement = command.type === "record" && command.kind === "improvement" ? command : null
  const alone = step !== null || action !== undefined || improvement !== null || PLAN_CHANGES.includes(command.type)
  const effect = async (tx: Transaction, events: readonly LoggedEvent[]) => {
    if (step && !sameAnswer(step.before, step.after)) {
      const { row, before, after, lensKey } = step
      const event = { lensKey, clientId: undefined }
      const saved = await storeAnswer((statement) => tx.$queryRaw(statement), ctx, row, before, after, event)
      if (!saved) throw new AnswerMoved()
    }
    await keepPlan(tx, session.id, command)
    if (action) {
      const change = { before: rolesBefore(room.state, command), after: { personId, command } }
      await audit(tx, ctx, action, { kind: "session", id: session.id, ...change })
    }
    if (action || PLAN_CHANGES.includes(command.type)) await publishSessions(tx, session.workloadId, session.id)
    if (!improvement) return events
    const place = placeOf(room.state, improvement.stopId ?? undefined)
    const number = await makeImprovement(inside(ctx, tx), session.workloadId, improvement, place)
    return events.map((event) =>
      event.type === "record.added" ? { ...event, record: { ...event.record, targetId: String(number) } } : event,
    )
  }
  const work = { commandId: sent.id, personId, now: ctx.now.getTime(), decide: decided }
  const sequence = await room.do(alone ? { ...work, effect } : work)
  if (step) announce(ctx.db, session.workloadId)
  return sequence
}

/** What somebody did in the session until now; nothing for what changes no roles. */
function rolesBefore({ people }: SessionState, command: Command) {
  const person = command.type === "change-person" ? people[command.personId] : undefined
  return person && { roles: person.roles, businessRole: person.businessRole }
}

/** Commands that change what was planned: the rows of the plan follow, so that lists tell the same. */
const PLAN_CHANGES: readonly CommandType[] = ["change-agenda", "change-person"]

async function keepPlan(tx: Transaction, sessionId: string, command: Command): Promise<void> {
  if (command.type === "change-agenda") {
    await tx.session.update({ where: { id: sessionId }, data: { agenda: toJson(command.agenda) } })
  }
  if (command.type === "change-person") {
    const { personId: id, roles, businessRole } = command
    const data = { roles: roles.includes("observer") ? ["observer"] : roles, businessRole }
    await tx.sessionPerson.updateMany({ where: { id, sessionId }, data })
  }
}

const MORE: readonly CommandType[] = ["open-lobby", "start", "go-to", "decide", "not-applicable", "change-agenda"]

function needsMore(command: Command): boolean {
  return MORE.includes(command.type)
}

/** What the command needs to know from outside the session. Nothing is made for somebody who would be refused anyway. */
async function serve(
  { ctx, session }: Pick<Attendance, "ctx" | "session">,
  room: Room,
  personId: string,
  { id, command }: SentCommand,
): Promise<{ served: Served; step: AnswerStep | null }> {
  const none = { served: {}, step: null }
  if (!needsMore(command) || room.knows(id)) return none
  const { state } = room
  const person = state.people[personId]
  const facilitator = personId === state.facilitatorId
  if (!person || !mayCommand(command.type, { roles: person.roles, facilitator })) return none
  switch (command.type) {
    case "open-lobby":
      return { served: { plan: await planOf({ ctx, session }) }, step: null }
    case "start":
    case "go-to": {
      const stopId = command.type === "start" ? stopsOf(state.agenda)[0]?.id : command.stopId
      const before = await briefNow(ctx, session.workloadId, placeOf(state, stopId))
      return { served: before ? { before } : {}, step: null }
    }
    case "decide":
    case "not-applicable": {
      const place = placeOf(state, command.stopId)
      if (!place) return none
      const step = await answerStep(ctx, session.workloadId, place, command)
      return { served: servedBy(step), step }
    }
    case "change-agenda":
      await requireQuestions({ ctx, session }, state.agenda, command.agenda)
      return none
    default:
      return none
  }
}

/** An agenda must not ask anew what no lens of the workload asks; what a lens lost meanwhile may stay. */
async function requireQuestions(
  { ctx, session }: Pick<Attendance, "ctx" | "session">,
  before: AgendaItem[],
  agenda: AgendaItem[],
) {
  const find = questionsOf(await lensesOf(ctx.db, session.workloadId), { agenda })
  const known = new Set(stopsOf(before).map((stop) => stop.id))
  const missing = stopsOf(agenda).find(
    (stop) => stop.question !== null && !known.has(stop.id) && find(stop.id) === null,
  )
  if (missing) throw invalid(`No lens of this workload asks ${missing.id}.`, "agenda")
}

async function planOf({ ctx, session }: Pick<Attendance, "ctx" | "session">): Promise<SessionPlan> {
  const { cancelledAt } = await ctx.db.session.findUniqueOrThrow({ where: { id: session.id } })
  if (cancelledAt) throw new AppError("Conflict", "This session was cancelled. Plan a new one.")
  const [plan, lenses] = await Promise.all([readPlan(ctx.db, session.id), lensVersionsOf(ctx.db, session.workloadId)])
  return { ...plan, lenses }
}

/** A record that is an improvement becomes one of the workload's plan; answers its number. */
async function makeImprovement(
  ctx: Context,
  workloadId: string,
  { text, owner, dueOn }: Command & { type: "record" },
  place: ReturnType<typeof placeOf>,
): Promise<number> {
  const { Improvement } = await createImprovement(ctx, {
    WorkloadId: workloadId,
    Title: text,
    ...(place && { Links: [{ LensAlias: place.lensKey, QuestionId: place.questionId }] }),
    ...(owner !== "" && { Owner: { Name: owner } }),
    ...(dueOn !== "" && { DueOn: dueOn }),
  })
  return Improvement.number
}

function practicesOf(room: Room, command: Command): Served {
  if (command.type !== "vote") return {}
  const found = room.questionOf(command.stopId)
  return { practices: !found ? [] : found.choices.filter((choice) => !isNoneOfThese(choice)).map(({ id }) => id) }
}
