import "server-only"
import { STATUS_WORDS } from "@/lib/improvement/item"
import { standingOf } from "@/lib/improvement/standing"
import { type Duty, dayAfter } from "@/lib/report/duties"
import type { Context } from "@/lib/server/context"
import { isoDay } from "@/lib/server/workload-shape"

/** Whose duties, in which workspaces. */
export interface Whose {
  userId: string
  name: string
  /** In lower case. */
  email: string
  workspaceIds: readonly string[]
}

/** Reviews are shown from this many days before they are due. */
const AHEAD_DAYS = 30
/** Nobody has more at once that they could look at. */
const MOST = 500

type Where = Pick<Context, "db" | "now">

/** Everything that one person has to do, in no particular order: what they own, lead and are asked. */
export async function dutiesOf(ctx: Where, whose: Whose): Promise<Duty[]> {
  const all = await Promise.all([improvements(ctx, whose), reviews(ctx, whose), questions(ctx, whose)])
  return all.flat()
}

async function improvements({ db, now }: Where, { userId, workspaceIds }: Whose): Promise<Duty[]> {
  const today = isoDay(now) ?? ""
  const rows = await db.improvementItem.findMany({
    where: {
      ownerId: userId,
      mergedIntoId: null,
      workload: { workspaceId: { in: [...workspaceIds] }, archivedAt: null },
      OR: [
        { status: { in: ["OPEN", "PLANNED", "IN_PROGRESS"] } },
        // An accepted risk whose day has passed comes back.
        { status: "ACCEPTED_RISK", reviewOn: { lt: new Date(today) } },
      ],
    },
    include: { workload: { select: { id: true, name: true } } },
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: MOST,
  })
  return rows.map((row) => {
    const dueOn = isoDay(row.dueOn)
    const { status, returnedOn } = standingOf({ status: row.status, reviewOn: isoDay(row.reviewOn), dueOn }, today)
    return {
      id: row.id,
      kind: "improvement",
      title: row.title,
      workloadName: row.workload.name,
      path: `/workloads/${row.workload.id}/improvements/${row.number}`,
      // What was accepted until a day has waited since that day.
      dueOn: returnedOn ?? dueOn,
      detail: returnedOn === null ? STATUS_WORDS[status] : "Acceptance has run out",
      version: row.version,
    }
  })
}

async function reviews({ db, now }: Where, { name, email, workspaceIds }: Whose): Promise<Duty[]> {
  const until = new Date(dayAfter(isoDay(now) ?? "", AHEAD_DAYS))
  const leads = [name, email].map((text) => ({ reviewOwner: { equals: text, mode: "insensitive" as const } }))
  const rows = await db.workload.findMany({
    where: {
      workspaceId: { in: [...workspaceIds] },
      archivedAt: null,
      nextReviewOn: { lte: until },
      OR: [...leads, { people: { array_contains: [{ email }] } }],
    },
    select: { id: true, name: true, nextReviewOn: true, version: true },
    orderBy: [{ nextReviewOn: "asc" }, { id: "asc" }],
    take: MOST,
  })
  return rows.map((row) => ({
    id: row.id,
    kind: "review",
    title: `Review of ${row.name}`,
    workloadName: row.name,
    path: `/workloads/${row.id}`,
    dueOn: isoDay(row.nextReviewOn),
    detail: "Next review",
    version: row.version,
  }))
}

/** Questions that somebody is asked before a session and has not answered. */
async function questions({ db }: Where, { userId, workspaceIds }: Whose): Promise<Duty[]> {
  const people = await db.sessionPerson.findMany({
    where: {
      userId,
      routes: { some: {} },
      session: {
        ...{ startedAt: null, closedAt: null, cancelledAt: null },
        workload: { workspaceId: { in: [...workspaceIds] }, archivedAt: null },
      },
    },
    select: {
      session: {
        select: { id: true, title: true, scheduledFor: true, version: true, workload: { select: { name: true } } },
      },
      _count: { select: { routes: true, preAnswers: true } },
    },
    orderBy: { id: "asc" },
    take: MOST,
  })
  return people
    .filter(({ _count }) => _count.preAnswers < _count.routes)
    .map(({ session, _count }) => ({
      id: session.id,
      kind: "questions",
      title: `Your questions before “${session.title}”`,
      workloadName: session.workload.name,
      path: `/sessions/${session.id}/questions`,
      dueOn: isoDay(session.scheduledFor),
      detail: `${_count.preAnswers} of ${_count.routes} answered`,
      version: session.version,
    }))
}
