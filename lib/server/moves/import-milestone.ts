import "server-only"
import { architectureLink } from "@/lib/aws/fields-schema"
import type { FactsCopy, MilestoneCopy, ReviewCopy } from "@/lib/aws/workload-copy"
import { allQuestions } from "@/lib/lens/model"
import { countRisks } from "@/lib/review/counts"
import type { MilestoneSnapshot, ReviewSnapshot } from "@/lib/review/snapshot"
import { answerOf, riskOf } from "@/lib/review/state"
import { toJson } from "@/lib/server/audit"
import { actorId, type Context, type Transaction } from "@/lib/server/context"
import type { Authorized } from "@/lib/server/gate"
import { type Applicable, toColumns } from "@/lib/server/lens-apply"
import { normalizeName } from "@/lib/server/workload-list"
import { toFacts } from "@/lib/server/workload-shape"
import type { Workload } from "@/prisma/generated/client"

/** A review elsewhere with the lens that stands for its own here, and its answers as that lens can hold them. */
export interface Placed {
  review: ReviewCopy
  applicable: Applicable
  answers: ReviewCopy["answers"]
}

export interface MilestoneHere {
  milestone: MilestoneCopy
  placed: Placed[]
}

/** A milestone of elsewhere under its number and its day, in the transaction that makes its workload. */
export async function writeMilestone(
  tx: Transaction,
  ctx: Context,
  row: Authorized<Workload>,
  { milestone, placed }: MilestoneHere,
): Promise<void> {
  const { arn: _, ...today } = toFacts(row, ctx.actor.accountId)
  const workload = { ...today, ...factsOf(milestone.facts) }
  const snapshot: MilestoneSnapshot = { format: 1, workload, reviews: placed.map((one) => toSnapshot(ctx, one)) }
  const risks = placed.flatMap((one) =>
    allQuestions(one.applicable.model).map((question) => riskOf(question, answerOf(one, question.id))),
  )
  const { number, name, recordedAt } = milestone
  const data = {
    ...{ workloadId: row.id, number, name, normalizedName: normalizeName(name), recordedAt },
    ...{ recordedBy: actorId(ctx.actor), recordedByName: ctx.actor.name },
    ...toColumns(countRisks(risks)),
  }
  await tx.milestone.create({ data: { ...data, snapshot: toJson(snapshot) } })
}

function factsOf(facts: FactsCopy) {
  return {
    name: facts.WorkloadName,
    description: facts.Description,
    environment: facts.Environment === "PREPRODUCTION" ? ("PREPRODUCTION" as const) : ("PRODUCTION" as const),
    reviewOwner: facts.ReviewOwner,
    accountIds: facts.AccountIds,
    awsRegions: facts.AwsRegions,
    nonAwsRegions: facts.NonAwsRegions,
    architecturalDesign: architectureLink.safeParse(facts.ArchitecturalDesign).data ?? "",
    industryType: facts.IndustryType,
    industry: facts.Industry,
    notes: facts.Notes,
    pillarPriorities: facts.PillarPriorities,
    improvementStatus: facts.ImprovementStatus,
  }
}

function toSnapshot(ctx: Context, placed: Placed): ReviewSnapshot {
  const { review, applicable, answers } = placed
  const { lens, version, model } = applicable
  return {
    lensId: lens.id,
    lensAlias: lens.alias,
    lensAccountId: lens.alias === null ? ctx.actor.accountId : null,
    lensVersionId: version.id,
    lensVersion: version.version,
    lensName: model.name,
    notes: review.notes,
    pillarNotes: knownNotes(placed),
    pillarReasons: {},
    answers,
  }
}

/** The notes of pillars that the lens has here. */
export function knownNotes({ review, applicable }: Placed): Record<string, string> {
  const known = new Set(applicable.model.pillars.map((pillar) => pillar.id))
  return Object.fromEntries(Object.entries(review.pillarNotes).filter(([id]) => known.has(id)))
}
