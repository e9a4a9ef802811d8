import "server-only"
import type { Database, Transaction } from "@/lib/server/context"
import type { Task } from "@/lib/server/scheduler"
import { isoDay } from "@/lib/server/workload-shape"
import { Prisma } from "@/prisma/generated/client"

/** What programmes know and how they stand, counted by the database. A programme's row is called `g` throughout. */

/** A workload `w` that the programme is about: of its workspace, in use, with its tag. */
const IN_SCOPE = Prisma.sql`w."workspaceId" = g."workspaceId" AND w."archivedAt" IS NULL AND (g."scopeTag" = ''
  OR w."tags" ->> split_part(g."scopeTag", '=', 1) = substr(g."scopeTag", strpos(g."scopeTag", '=') + 1))`

/** Its high risks of this moment, as rows (lensReviewId, questionId). */
const HIGH_RISKS = Prisma.sql`FROM "Workload" w JOIN "LensReview" r ON r."workloadId" = w."id" AND r."removedAt" IS NULL
  JOIN "Answer" a ON a."lensReviewId" = r."id" AND a."risk" = 'HIGH' WHERE ${IN_SCOPE}`

/**
 * How it stands at this moment, as one row (known, resolved): what it knows and what is a high risk now, and how much of
 * that is answered better. A question that was cleared again is not resolved; reviews that are archived, taken away or
 * out of its scope count on neither side.
 */
const STANDING = Prisma.sql`
  SELECT (stored."known" + fresh."known")::int AS "known", stored."resolved"::int AS "resolved" FROM (
    SELECT count(*) AS "known", count(*) FILTER (WHERE a."risk" IN ('MEDIUM', 'NONE', 'NOT_APPLICABLE')) AS "resolved"
    FROM "ProgrammeRisk" k JOIN "LensReview" r ON r."id" = k."lensReviewId" AND r."removedAt" IS NULL
    JOIN "Workload" w ON w."id" = r."workloadId"
    LEFT JOIN "Answer" a ON a."lensReviewId" = k."lensReviewId" AND a."questionId" = k."questionId"
    WHERE k."programmeId" = g."id" AND ${IN_SCOPE}
  ) stored CROSS JOIN (
    SELECT count(*) AS "known" ${HIGH_RISKS} AND NOT EXISTS (
      SELECT 1 FROM "ProgrammeRisk" k WHERE k."programmeId" = g."id" AND k."lensReviewId" = a."lensReviewId"
        AND k."questionId" = a."questionId")
  ) fresh`

export interface ProgrammeCount {
  id: string
  known: number
  resolved: number
}

/** How each programme of a workspace stands at this moment. */
export function countProgrammes(db: Database, workspaceId: string): Promise<ProgrammeCount[]> {
  return db.$queryRaw`SELECT g."id", s."known", s."resolved" FROM "Programme" g CROSS JOIN LATERAL (${STANDING}) s
    WHERE g."workspaceId" = ${workspaceId}`
}

const only = (programmeId: string | undefined) =>
  programmeId === undefined ? Prisma.empty : Prisma.sql`WHERE g."id" = ${programmeId}`

/** Adds the high risks of this moment to those that a programme knows, or all of them. */
export async function rememberRisks(db: Database | Transaction, now: Date, programmeId?: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "ProgrammeRisk" ("programmeId", "lensReviewId", "questionId", "seenOn")
    SELECT g."id", h."lensReviewId", h."questionId", ${isoDay(now)}::date FROM "Programme" g
    CROSS JOIN LATERAL (SELECT a."lensReviewId", a."questionId" ${HIGH_RISKS}) h
    ${only(programmeId)} ON CONFLICT DO NOTHING`
}

/** Keeps how a programme stands, or all of them, as the figures of the day; a later measurement replaces them. */
export async function measureDay(db: Database | Transaction, now: Date, programmeId?: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "ProgrammeDay" ("programmeId", "day", "known", "resolved")
    SELECT g."id", ${isoDay(now)}::date, s."known", s."resolved" FROM "Programme" g CROSS JOIN LATERAL (${STANDING}) s
    ${only(programmeId)}
    ON CONFLICT ("programmeId", "day") DO UPDATE SET "known" = EXCLUDED."known", "resolved" = EXCLUDED."resolved"`
}

const HOUR_MS = 60 * 60 * 1000

/** What came up as a high risk and stands at the end of a day belongs to the programme from then on. */
export const PROGRAMME_TASK: Task = {
  name: "programmes",
  everyMs: 24 * HOUR_MS,
  run: ({ db, now }) => rememberRisks(db, now),
}

/** Often, so that a day's figures are those of its evening. */
export const PROGRAMME_DAY_TASK: Task = {
  name: "programme-days",
  everyMs: HOUR_MS,
  run: ({ db, now }) => measureDay(db, now),
}
