import "server-only"
import { AppError, invalid } from "@/lib/errors"
import type { AgendaItem } from "@/lib/live/agenda-item"
import { questionKey } from "@/lib/live/agenda-questions"
import type { PlanSessionsInput, UpdateSessionInput } from "@/lib/live/session-plan-schema"
import { audit, toJson } from "@/lib/server/audit"
import { actorId, type Context, type Transaction, transaction } from "@/lib/server/context"
import { type Authorized, requireSession, requireWorkload, type SessionRow } from "@/lib/server/gate"
import { newId, newJoinCode } from "@/lib/server/ids"
import { canMail } from "@/lib/server/mail"
import { publishSessions } from "@/lib/server/publish"
import { currentReviews } from "@/lib/server/reviews"
import { inviteToSession } from "@/lib/server/session-mails"
import { planPeople } from "@/lib/server/session-people"

/** Plans one session for each sitting, all with the same people; answers their ids in the same order. */
export async function planSessions(ctx: Context, input: PlanSessionsInput): Promise<{ SessionIds: string[] }> {
  const workload = await requireWorkload(ctx, input.WorkloadId, "session.lead")
  await requireQuestions(
    ctx,
    workload.id,
    input.Sittings.flatMap((sitting) => sitting.Agenda),
  )
  const ids = await transaction(ctx, async (tx) => {
    const made: string[] = []
    for (const sitting of input.Sittings) {
      const { rows, facilitatorId } = await planPeople(
        tx,
        ctx,
        input.People.map(({ PersonId: _, ...one }) => one),
      )
      const id = newId()
      const plan = {
        ...{ title: sitting.Title, scheduledFor: sitting.ScheduledFor, place: input.Place, template: input.Template },
        ...{ agenda: toJson(sitting.Agenda), settings: { anonymous: input.Anonymous, guests: input.Guests } },
      }
      const row = {
        id,
        workloadId: workload.id,
        code: await freeCode(tx),
        facilitatorId,
        createdBy: actorId(ctx.actor),
      }
      const times = { createdAt: ctx.now, updatedAt: ctx.now }
      await tx.session.create({ data: { ...row, ...plan, ...times } })
      await tx.sessionPerson.createMany({
        // In the order of the plan, which the time of creation keeps.
        data: rows.map((one, at) => ({ ...one, sessionId: id, createdAt: new Date(ctx.now.getTime() + at) })),
      })
      await audit(tx, ctx, "session.plan", { kind: "session", id, after: { ...plan, people: rows } })
      made.push(id)
    }
    await publishSessions(tx, workload.id, ...made)
    return made
  })
  return { SessionIds: ids }
}

/** Changes the plan of a session that has not begun. Refuses when somebody else changed it meanwhile. */
export async function updateSession(ctx: Context, input: UpdateSessionInput): Promise<{ Version: number }> {
  const session = await requirePlanned(ctx, input.SessionId)
  await requireQuestions(ctx, session.workloadId, input.Agenda)
  return transaction(ctx, async (tx) => {
    const before = await tx.sessionPerson.findMany({ where: { sessionId: session.id } })
    const known = new Set(before.map(({ id }) => id))
    const people = input.People.map(({ PersonId, ...one }) =>
      PersonId !== undefined && known.has(PersonId) ? { ...one, PersonId } : one,
    )
    const { rows, facilitatorId } = await planPeople(tx, ctx, people)
    const plan = {
      ...{ title: input.Title, scheduledFor: input.ScheduledFor, place: input.Place, facilitatorId },
      ...{ agenda: toJson(input.Agenda), settings: { anonymous: input.Anonymous, guests: input.Guests } },
    }
    await changePlan(tx, ctx, session, input.Version, plan)
    // Guests are on no plan: they stay, with what they prepared.
    const gone = { sessionId: session.id, guestLinkId: null, id: { notIn: rows.map(({ id }) => id) } }
    await tx.sessionPerson.deleteMany({ where: gone })
    for (const [at, { id, ...row }] of rows.entries()) {
      const createdAt = new Date(session.createdAt.getTime() + at)
      await tx.sessionPerson.upsert({
        where: { id },
        create: { id, sessionId: session.id, ...row, createdAt },
        update: { ...row, createdAt },
      })
    }
    await audit(tx, ctx, "session.change", {
      ...{ kind: "session", id: session.id },
      ...{ before: { ...session, workload: undefined, people: before }, after: { ...plan, people: rows } },
    })
    return { Version: input.Version + 1 }
  })
}

/**
 * Calls a session off. It stays in the list, with the reason; who was invited by mail is told, and their calendar entry
 * becomes a cancellation.
 */
export async function cancelSession(ctx: Context, input: { SessionId: string; Reason: string }): Promise<void> {
  const session = await requirePlanned(ctx, input.SessionId)
  await transaction(ctx, async (tx) => {
    const state = { cancelledAt: ctx.now, cancelReason: input.Reason }
    await changePlan(tx, ctx, session, session.version, state)
    await audit(tx, ctx, "session.cancel", { kind: "session", id: session.id, after: { reason: input.Reason } })
  })
  const where = { sessionId: session.id, invitedAt: { not: null } }
  const invited = await ctx.db.sessionPerson.findMany({ where, select: { id: true } })
  if (invited.length > 0 && canMail()) {
    await inviteToSession(ctx, { SessionId: session.id, PersonIds: invited.map(({ id }) => id) })
  }
}

async function requirePlanned(ctx: Context, id: string): Promise<Authorized<SessionRow>> {
  const session = await requireSession(ctx, id, "session.lead")
  if (session.cancelledAt) throw refusal(id, "This session was cancelled. Plan a new one.")
  if (session.phase !== "scheduled")
    throw refusal(id, "This session has begun. Change its agenda in the session itself.")
  return session
}

async function changePlan(
  tx: Transaction,
  ctx: Context,
  session: Authorized<SessionRow>,
  version: number,
  data: Parameters<Transaction["session"]["updateMany"]>[0]["data"],
): Promise<void> {
  const where = { id: session.id, version, phase: "scheduled", cancelledAt: null }
  const change = { ...data, version: { increment: 1 }, updatedAt: ctx.now }
  const { count } = await tx.session.updateMany({ where, data: change })
  if (count === 0)
    throw refusal(session.id, "Somebody else changed this plan meanwhile. Load it again to see it; yours is kept.")
  await publishSessions(tx, session.workloadId, session.id)
}

function refusal(resourceId: string, message: string): AppError {
  return new AppError("Conflict", message, { resourceId, resourceType: "Session" })
}

/** An agenda must not ask what no lens of the workload asks. */
async function requireQuestions(ctx: Context, workloadId: string, agenda: readonly AgendaItem[]): Promise<void> {
  const reviews = await currentReviews(ctx.db, workloadId)
  const there = new Set(
    reviews.flatMap(({ lensKey, lens }) =>
      lens.pillars.flatMap(({ questions }) =>
        questions.map(({ id: questionId }) => questionKey({ lensKey, questionId })),
      ),
    ),
  )
  const missing = agenda.find(({ questions }) => questions.some((question) => !there.has(questionKey(question))))
  if (missing) throw invalid(`“${missing.title}” asks something that no lens of this workload asks.`, "Agenda")
}

async function freeCode(tx: Transaction): Promise<string> {
  for (;;) {
    const code = newJoinCode()
    if (!(await tx.session.findUnique({ where: { code }, select: { id: true } }))) return code
  }
}
