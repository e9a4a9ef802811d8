import "server-only"
import { cadenceFor } from "@/lib/review/cadence"
import type { PortfolioQuery } from "@/lib/review/portfolio-query"
import type { Context } from "@/lib/server/context"
import { Prisma } from "@/prisma/generated/client"

type Asked = Pick<Context, "actor" | "now">

/** How long a workload's review and milestone count as fresh. Source: product.md, cadence. */
const CADENCE = Prisma.sql`make_interval(months => CASE w."criticality"
  WHEN 'critical' THEN ${cadenceFor("critical").months}::int
  WHEN 'low' THEN ${cadenceFor("low").months}::int
  ELSE ${cadenceFor("normal").months}::int END)`

/** The review's day has passed or, without a day, the last review is older than the cadence allows. */
export function isOverdue({ now }: Pick<Context, "now">): Prisma.Sql {
  const today = now.toISOString().slice(0, 10)
  return Prisma.sql`CASE WHEN w."nextReviewOn" IS NULL
    THEN coalesce(w."completedAt", w."createdAt") + ${CADENCE} < ${now}::timestamptz
    ELSE w."nextReviewOn" < ${today}::date END`
}

/** Something is answered, and no milestone is younger than the cadence. */
export function isStale({ now }: Pick<Context, "now">): Prisma.Sql {
  return Prisma.sql`(w."high" + w."medium" + w."none" + w."notApplicable" > 0
    AND w."createdAt" + ${CADENCE} < ${now}::timestamptz
    AND NOT EXISTS (SELECT 1 FROM "Milestone" m
                    WHERE m."workloadId" = w."id" AND m."recordedAt" > ${now}::timestamptz - ${CADENCE}))`
}

/** The workloads (as `w`) of whoever asks that a portfolio query means; archived ones never. */
export function matching({ actor, now }: Asked, query: PortfolioQuery): Prisma.Sql {
  const conditions = [Prisma.sql`w."workspaceId" = ${actor.workspaceId} AND w."archivedAt" IS NULL`]
  const add = (condition: Prisma.Sql) => conditions.push(condition)
  if (query.search.trim() !== "") {
    const pattern = `%${query.search.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    add(Prisma.sql`(w."name" ILIKE ${pattern} OR w."reviewOwner" ILIKE ${pattern})`)
  }
  if (query.risk === "high") add(Prisma.sql`w."high" > 0`)
  if (query.risk === "medium") add(Prisma.sql`w."medium" > 0`)
  if (query.environment) add(Prisma.sql`w."environment" = ${query.environment}`)
  if (query.criticality) add(Prisma.sql`w."criticality" = ${query.criticality}`)
  if (query.tag) {
    const [key = "", ...value] = query.tag.split("=")
    add(Prisma.sql`w."tags" ->> ${key} = ${value.join("=")}`)
  }
  if (query.due === "overdue") add(isOverdue({ now }))
  if (query.due === "stale") add(isStale({ now }))
  if (query.question) add(hasHighRisk(query))
  return Prisma.join(conditions, " AND ")
}

function hasHighRisk({ question, practice }: PortfolioQuery): Prisma.Sql {
  const [lensId = "", ...questionId] = question.split("/")
  const lacks = practice
    ? Prisma.sql`AND coalesce(a."choices" -> ${practice} ->> 'status', 'UNSELECTED') = 'UNSELECTED'`
    : Prisma.empty
  return Prisma.sql`EXISTS (SELECT 1 FROM "LensReview" r JOIN "Answer" a ON a."lensReviewId" = r."id"
    WHERE r."workloadId" = w."id" AND r."removedAt" IS NULL AND r."lensId" = ${lensId}
      AND a."questionId" = ${questionId.join("/")} AND a."risk" = 'HIGH' ${lacks})`
}
