import "server-only"
import { can } from "@/lib/access/policy"
import { agendaMinutes } from "@/lib/live/agenda"
import type { AgendaItem } from "@/lib/live/agenda-item"
import type { SessionPhase, SessionRole, SessionSettings } from "@/lib/live/plan"
import type { SessionPersonPlan, SessionPlanView, SessionSummary } from "@/lib/live/session-summary"
import { actorId, type Context } from "@/lib/server/context"
import { requireAction, requireSession, requireWorkload } from "@/lib/server/gate"
import type { SessionPerson } from "@/prisma/generated/client"

/** At most so many, the newest first. */
const MOST = 200

/** The sessions of the workspace, or of one workload: those to come by date, then those that are over, newest first. */
export async function listSessions(
  ctx: Context,
  input: { WorkloadId?: string | undefined },
): Promise<{ Sessions: SessionSummary[] }> {
  if (input.WorkloadId === undefined) requireAction(ctx, "session.view")
  else await requireWorkload(ctx, input.WorkloadId, "session.view")
  const workload = { workspaceId: ctx.actor.workspaceId, archivedAt: null }
  const rows = await ctx.db.session.findMany({
    where: input.WorkloadId === undefined ? { workload } : { workloadId: input.WorkloadId },
    include: {
      workload: { select: { name: true } },
      people: { select: { id: true, userId: true } },
      routes: { select: { personId: true, lensKey: true, questionId: true } },
      preAnswers: { where: { complete: true }, select: { personId: true, lensKey: true, questionId: true } },
    },
    orderBy: [{ scheduledFor: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
    take: MOST,
  })
  const me = actorId(ctx.actor)
  const summaries = rows.map((row): SessionSummary => {
    const agenda = row.agenda as unknown as AgendaItem[]
    const done = new Set(row.preAnswers.map(routeKey))
    const person = row.people.find(({ userId }) => userId !== null && userId === me)
    const open = row.routes.filter((route) => route.personId === person?.id && !done.has(routeKey(route))).length
    return {
      ...{ id: row.id, title: row.title, workloadId: row.workloadId, workloadName: row.workload.name },
      ...{ scheduledFor: row.scheduledFor, startedAt: row.startedAt },
      ...{ phase: row.phase as SessionPhase, cancelled: row.cancelledAt !== null },
      minutes: agendaMinutes(agenda),
      questions: agenda.reduce((sum, { questions }) => sum + questions.length, 0),
      people: row.people.length,
      asked: row.routes.length,
      answered: row.routes.filter((route) => done.has(routeKey(route))).length,
      mine: person ? { personId: person.id, open } : null,
    }
  })
  const isOver = ({ phase, cancelled }: SessionSummary) => cancelled || phase === "closed"
  const coming = summaries.filter((one) => !isOver(one)).reverse()
  return { Sessions: [...coming, ...summaries.filter(isOver)] }
}

function routeKey(route: { personId: string; lensKey: string; questionId: string }): string {
  return `${route.personId} ${route.lensKey}/${route.questionId}`
}

/** The plan of one session. Who may not lead it sees no e-mail addresses. */
export async function readSessionPlan(ctx: Context, input: { SessionId: string }): Promise<SessionPlanView> {
  const session = await requireSession(ctx, input.SessionId, "session.view")
  const where = { sessionId: session.id, OR: [{ guestLinkId: null }, { guestLink: { revokedAt: null } }] }
  const all = await ctx.db.sessionPerson.findMany({ where, orderBy: [{ createdAt: "asc" }, { id: "asc" }] })
  const [rows, guests] = [all.filter((row) => row.guestLinkId === null), all.filter((row) => row.guestLinkId !== null)]
  const { actor } = ctx
  const mayLead = actor.kind === "system" || can(actor.role, "session.lead")
  const people = rows.map((row) => toPerson(row, session.facilitatorId, mayLead))
  const userId = actorId(actor)
  const { id, title, workloadId, workload, scheduledFor, place, code, cancelledAt, cancelReason, version, template } =
    session
  return {
    ...{ id, title, workloadId, workloadName: workload.name, scheduledFor, place, code, cancelledAt, cancelReason },
    ...{ version, template, people, mayLead, startedAt: session.startedAt, closedAt: session.closedAt },
    guests: guests.map((row) => toPerson(row, session.facilitatorId, mayLead)),
    phase: session.phase as SessionPhase,
    invitedBefore: rows.some(({ invitedAt }) => invitedAt !== null && invitedAt < session.updatedAt),
    agenda: session.agenda as unknown as AgendaItem[],
    settings: session.settings as unknown as SessionSettings,
    me: people.find((person) => person.userId !== null && person.userId === userId) ?? null,
  }
}

function toPerson(row: SessionPerson, facilitatorId: string, withEmail: boolean): SessionPersonPlan {
  const { id, userId, name, businessRole, invitedAt, remindedAt } = row
  const roles = row.roles as SessionRole[]
  const email = withEmail ? row.email : ""
  const guest = row.guestLinkId !== null
  const facilitates = id === facilitatorId
  return { id, userId, name, email, roles, businessRole, facilitates, invitedAt, remindedAt, guest }
}
