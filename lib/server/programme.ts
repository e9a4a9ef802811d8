import "server-only"
import { AppError, invalid } from "@/lib/errors"
import type { ProgrammeState } from "@/lib/review/programme"
import { audit } from "@/lib/server/audit"
import { type Context, type Database, type Transaction, transaction } from "@/lib/server/context"
import { requireAction } from "@/lib/server/gate"
import type { Task } from "@/lib/server/scheduler"
import { isoDay } from "@/lib/server/workload-shape"
import { Prisma } from "@/prisma/generated/client"

export interface SetProgrammeInput {
  Name: string
  /** Per cent of the known high risks. */
  TargetPercent: number
  /** ISO days. */
  StartedOn: string
  DueOn: string
  /** The version that was edited; 0: there was none. */
  Version: number
}

/** The high risks of a workspace at this moment, as rows (lensReviewId, questionId). */
function highRisks(workspaceId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`FROM "Workload" w JOIN "LensReview" r ON r."workloadId" = w."id" AND r."removedAt" IS NULL
    JOIN "Answer" a ON a."lensReviewId" = r."id" AND a."risk" = 'HIGH'
    WHERE w."workspaceId" = ${workspaceId} AND w."archivedAt" IS NULL`
}

/** Adds the high risks of this moment to those that programmes know; of one workspace, or of all. */
async function remember(db: Database | Transaction, day: Date, workspaceId?: string): Promise<void> {
  const only = workspaceId === undefined ? Prisma.empty : Prisma.sql`AND g."workspaceId" = ${workspaceId}`
  await db.$executeRaw`
    INSERT INTO "ProgrammeRisk" ("workspaceId", "lensReviewId", "questionId", "seenOn")
    SELECT g."workspaceId", h."lensReviewId", h."questionId", ${isoDay(day)}::date FROM "Programme" g
    CROSS JOIN LATERAL (SELECT a."lensReviewId", a."questionId" ${highRisks(Prisma.sql`g."workspaceId"`)}) h
    WHERE true ${only}
    ON CONFLICT DO NOTHING`
}

/** Sets the target of a workspace, or changes it. What the programme knows already stays known. */
export async function setProgramme(ctx: Context, input: SetProgrammeInput): Promise<void> {
  requireAction(ctx, "programme.edit")
  if (input.DueOn <= input.StartedOn) throw invalid("The target day has to be after the beginning.", "DueOn")
  const { workspaceId } = ctx.actor
  const { Name: name, TargetPercent: targetPercent } = input
  const data = { name, targetPercent, startedOn: new Date(input.StartedOn), dueOn: new Date(input.DueOn) }
  await transaction(ctx, async (tx) => {
    const before = await tx.programme.findUnique({ where: { workspaceId } })
    const { count } =
      input.Version === 0
        ? await tx.programme.createMany({ data: [{ ...data, workspaceId }], skipDuplicates: true })
        : await tx.programme.updateMany({
            where: { workspaceId, version: input.Version },
            data: { ...data, version: { increment: 1 } },
          })
    if (count === 0) {
      throw new AppError("Conflict", "Somebody else changed the programme meanwhile. Look at it again.", {
        resourceId: workspaceId,
        resourceType: "Programme",
      })
    }
    await remember(tx, ctx.now, workspaceId)
    await audit(tx, ctx, "programme.set", { kind: "programme", id: workspaceId, before, after: data })
  })
}

/** Ends the programme and forgets what it knew. */
export async function endProgramme(ctx: Context): Promise<void> {
  requireAction(ctx, "programme.edit")
  const { workspaceId } = ctx.actor
  await transaction(ctx, async (tx) => {
    const before = await tx.programme.findUnique({ where: { workspaceId } })
    if (!before) return
    await tx.programme.delete({ where: { workspaceId } })
    await audit(tx, ctx, "programme.end", { kind: "programme", id: workspaceId, before })
  })
}

/**
 * The programme with its progress, counted from the answers of this moment. A question that was cleared again is not
 * resolved; reviews that are archived or taken away count on neither side.
 */
export async function readProgramme(ctx: Context): Promise<ProgrammeState | null> {
  requireAction(ctx, "workload.view")
  const { workspaceId } = ctx.actor
  const row = await ctx.db.programme.findUnique({ where: { workspaceId } })
  if (!row) return null
  const [[stored], [fresh]] = await Promise.all([
    ctx.db.$queryRaw<{ known: number; resolved: number }[]>`
      SELECT count(*)::int AS "known",
             count(*) FILTER (WHERE a."risk" IN ('MEDIUM', 'NONE', 'NOT_APPLICABLE'))::int AS "resolved"
      FROM "ProgrammeRisk" k JOIN "LensReview" r ON r."id" = k."lensReviewId" AND r."removedAt" IS NULL
      JOIN "Workload" w ON w."id" = r."workloadId" AND w."archivedAt" IS NULL
      LEFT JOIN "Answer" a ON a."lensReviewId" = k."lensReviewId" AND a."questionId" = k."questionId"
      WHERE k."workspaceId" = ${workspaceId}`,
    ctx.db.$queryRaw<{ known: number }[]>`
      SELECT count(*)::int AS "known" ${highRisks(Prisma.sql`${workspaceId}`)}
        AND NOT EXISTS (SELECT 1 FROM "ProgrammeRisk" k WHERE k."workspaceId" = w."workspaceId"
                        AND k."lensReviewId" = a."lensReviewId" AND k."questionId" = a."questionId")`,
  ])
  return {
    ...{ name: row.name, targetPercent: row.targetPercent, version: row.version },
    ...{ startedOn: isoDay(row.startedOn) ?? "", dueOn: isoDay(row.dueOn) ?? "" },
    known: (stored?.known ?? 0) + (fresh?.known ?? 0),
    resolved: stored?.resolved ?? 0,
  }
}

const DAY_MS = 24 * 60 * 60 * 1000

/** What came up as a high risk and stands at the end of a day belongs to the programme from then on. */
export const PROGRAMME_TASK: Task = {
  name: "programmes",
  everyMs: DAY_MS,
  async run({ db, now }) {
    await remember(db, now)
  },
}
