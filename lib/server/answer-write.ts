import "server-only"
import { RISKS, type Risk } from "@/lib/lens/model"
import type { Answer } from "@/lib/review/answer"
import { actorId, type Context } from "@/lib/server/context"
import { runHot } from "@/lib/server/database"
import type { AnswerRow, Authorized } from "@/lib/server/gate"
import { announce } from "@/lib/server/publish"
import { Prisma } from "@/prisma/generated/client"

/** The columns that count questions per risk, on workloads and pillar reviews. */
export const COUNT_COLUMN: Record<Risk, string> = {
  UNANSWERED: "unanswered",
  HIGH: "high",
  MEDIUM: "medium",
  NONE: "none",
  NOT_APPLICABLE: "notApplicable",
}

/** `"high" = "high" + 1, …` for a question that moved from one risk to another. */
function moveCount(from: Risk, to: Risk): Prisma.Sql {
  const parts = RISKS.map((risk) => {
    const column = Prisma.raw(`"${COUNT_COLUMN[risk]}"`)
    return Prisma.sql`${column} = ${column} + ${Number(risk === to) - Number(risk === from)}`
  })
  return Prisma.join(parts, ", ")
}

interface SavedAnswer {
  version: number
  notesVersion: number
}

/** Stores an answer as `storeAnswer` does and announces it. */
export async function writeAnswer(
  ctx: Context,
  row: Authorized<AnswerRow>,
  before: Answer,
  after: Answer,
  event: { lensKey: string; clientId: string | undefined },
): Promise<SavedAnswer | null> {
  const saved = await storeAnswer((statement) => runHot(ctx.db, statement), ctx, row, before, after, event)
  if (saved) announce(ctx.db, row.workloadId)
  return saved
}

/**
 * Writes an answer, the counts, the audit entry and the live event in one statement, which is one transaction (or part
 * of the caller's, who then announces the change) and one round trip. Answers null, and writes nothing, when somebody
 * changed the row since `before` was read.
 */
export async function storeAnswer(
  run: (statement: Prisma.Sql) => Promise<SavedAnswer[]>,
  ctx: Context,
  row: Authorized<AnswerRow>,
  before: Answer,
  after: Answer,
  event: { lensKey: string; clientId: string | undefined },
): Promise<SavedAnswer | null> {
  const { actor, now } = ctx
  const notesChanged = Number(before.notes !== after.notes)
  const trail = ({ choices, isApplicable, reason, notes, risk }: Answer) =>
    JSON.stringify({ choices, isApplicable, reason, notes, risk })
  const live = JSON.stringify({ ...event, by: { id: actorId(actor), name: actor.name }, answer: after })
  const resource = `${row.workloadId}/${event.lensKey}/${after.questionId}`
  const counts = moveCount(before.risk, after.risk)
  const statement = Prisma.sql`
    WITH saved AS (
      INSERT INTO "Answer" ("lensReviewId", "questionId", "pillarId", "choices", "isApplicable", "reason", "notes", "risk",
                            "version", "notesVersion", "updatedAt", "updatedBy")
      VALUES (${row.lensReviewId}, ${after.questionId}, ${after.pillarId}, ${JSON.stringify(after.choices)}::jsonb,
              ${after.isApplicable}, ${after.reason}, ${after.notes}, ${after.risk}::"Risk",
              ${before.version + 1}, ${before.notesVersion + notesChanged}, ${now}, ${actorId(actor)})
      ON CONFLICT ("lensReviewId", "questionId") DO UPDATE
        SET "choices" = EXCLUDED."choices", "isApplicable" = EXCLUDED."isApplicable", "reason" = EXCLUDED."reason",
            "notes" = EXCLUDED."notes", "risk" = EXCLUDED."risk", "version" = EXCLUDED."version",
            "notesVersion" = EXCLUDED."notesVersion", "updatedAt" = EXCLUDED."updatedAt", "updatedBy" = EXCLUDED."updatedBy"
        WHERE "Answer"."version" = ${before.version}
      RETURNING "version", "notesVersion"
    ), pillar AS (
      UPDATE "PillarReview" SET ${counts}
      WHERE "lensReviewId" = ${row.lensReviewId} AND "pillarId" = ${after.pillarId} AND EXISTS (SELECT 1 FROM saved)
    ), workload AS (
      UPDATE "Workload" SET ${counts}, "updatedAt" = ${now} WHERE "id" = ${row.workloadId} AND EXISTS (SELECT 1 FROM saved)
    ), trail AS (
      INSERT INTO "AuditEvent" ("workspaceId", "at", "actorKind", "actorId", "actorName", "action", "resourceKind",
                                "resourceId", "before", "after", "requestId")
      SELECT ${row.workspaceId}, ${now}, ${actor.kind}, ${actorId(actor)}, ${actor.name}, 'answer.update', 'answer',
             ${resource}, ${trail(before)}::jsonb, ${trail(after)}::jsonb, ${ctx.requestId} FROM saved
    ), live AS (
      INSERT INTO "LiveEvent" ("workloadId", "at", "type", "payload")
      SELECT ${row.workloadId}, ${now}, 'answer.changed', ${live}::jsonb || jsonb_build_object('version', "version", 'notesVersion', "notesVersion")
      FROM saved
    )
    SELECT "version", "notesVersion" FROM saved`
  const [saved] = await run(statement)
  return saved ?? null
}
