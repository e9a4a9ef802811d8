import "server-only"
import { lensArn, workloadArn } from "@/lib/aws/arns"
import type { RiskCounts } from "@/lib/review/counts"
import type { Person, WorkloadFacts } from "@/lib/review/state"
import { type AppliedProfile, toProfiles } from "@/lib/server/applied-profile"
import type { Prisma, Workload } from "@/prisma/generated/client"

/** Workload rows as the API shows them. Source: aws-api.md, structures Workload and WorkloadSummary. */

interface CountColumns {
  unanswered: number
  high: number
  medium: number
  none: number
  notApplicable: number
}

/** The stored counts of a row; every risk is always there. */
export function countsOf(row: CountColumns): RiskCounts {
  return {
    UNANSWERED: row.unanswered,
    HIGH: row.high,
    MEDIUM: row.medium,
    NONE: row.none,
    NOT_APPLICABLE: row.notApplicable,
  }
}

/** Timestamps of the API are seconds since 1970. */
export function seconds(date: Date): number {
  return date.getTime() / 1000
}

export function isoDay(date: Date | null): string | null {
  return date ? date.toISOString().slice(0, 10) : null
}

/** The lenses that are applied, as the list and the page of a workload need them. */
export const WITH_LENSES = {
  workspace: { select: { accountId: true } },
  reviews: {
    where: { removedAt: null },
    orderBy: { position: "asc" },
    select: { lens: { select: { id: true, alias: true, workspace: { select: { accountId: true } } } } },
  },
} satisfies Prisma.WorkloadInclude

export type WorkloadWithLenses = Prisma.WorkloadGetPayload<{ include: typeof WITH_LENSES }>

export function lensesOf(row: WorkloadWithLenses): string[] {
  return row.reviews.map(({ lens }) => lens.alias ?? lensArn(lens, lens.workspace?.accountId ?? null))
}

/** What of a workload a profile decides. */
export interface ProfileFacts {
  profile: AppliedProfile | undefined
  prioritized: Partial<RiskCounts> | undefined
}

const NO_PROFILE: ProfileFacts = { profile: undefined, prioritized: undefined }

export function toWorkloadSummary(row: WorkloadWithLenses, { profile, prioritized = {} } = NO_PROFILE) {
  return {
    WorkloadId: row.id,
    WorkloadArn: workloadArn(row.workspace.accountId, row.id),
    WorkloadName: row.name,
    Owner: row.workspace.accountId,
    UpdatedAt: seconds(row.updatedAt),
    Lenses: lensesOf(row),
    RiskCounts: countsOf(row),
    ImprovementStatus: row.improvementStatus,
    Profiles: toProfiles(profile),
    PrioritizedRiskCounts: prioritized,
    Plumbline: {
      Type: row.type,
      Criticality: row.criticality,
      Environment: row.environment,
      ReviewOwner: row.reviewOwner,
      Tags: row.tags as Record<string, string>,
      NextReviewOn: isoDay(row.nextReviewOn),
      ArchivedAt: row.archivedAt ? seconds(row.archivedAt) : null,
    },
  }
}
export type WorkloadSummary = ReturnType<typeof toWorkloadSummary>

export function toWorkload(row: WorkloadWithLenses, facts = NO_PROFILE) {
  const { Plumbline, ...summary } = toWorkloadSummary(row, facts)
  return {
    ...summary,
    Description: row.description,
    Environment: row.environment,
    AccountIds: row.accountIds,
    AwsRegions: row.awsRegions,
    NonAwsRegions: row.nonAwsRegions,
    ArchitecturalDesign: row.architecturalDesign,
    ...(row.reviewOwner !== "" && { ReviewOwner: row.reviewOwner }),
    IsReviewOwnerUpdateAcknowledged: true,
    IndustryType: row.industryType,
    Industry: row.industry,
    Notes: row.notes,
    PillarPriorities: row.pillarPriorities,
    Tags: row.tags as Record<string, string>,
    ...(row.awsExtras as Record<string, unknown>),
    Plumbline: {
      ...Plumbline,
      Scope: row.scope,
      Boundaries: row.boundaries,
      Objectives: row.objectives,
      Compliance: row.compliance,
      PainPoints: row.painPoints,
      People: row.people as unknown as Person[],
      Version: row.version,
    },
  }
}
export type WorkloadShape = ReturnType<typeof toWorkload>

/** The facts that reports and milestones keep. */
export function toFacts(row: Workload, accountId: string): WorkloadFacts {
  return {
    id: row.id,
    arn: workloadArn(accountId, row.id),
    name: row.name,
    description: row.description,
    environment: row.environment === "PREPRODUCTION" ? "PREPRODUCTION" : "PRODUCTION",
    reviewOwner: row.reviewOwner,
    accountIds: row.accountIds,
    awsRegions: row.awsRegions,
    nonAwsRegions: row.nonAwsRegions,
    architecturalDesign: row.architecturalDesign,
    industryType: row.industryType,
    industry: row.industry,
    notes: row.notes,
    pillarPriorities: row.pillarPriorities,
    improvementStatus: row.improvementStatus,
    tags: row.tags as Record<string, string>,
    type: row.type,
    criticality: row.criticality,
    scope: row.scope,
    boundaries: row.boundaries,
    objectives: row.objectives,
    compliance: row.compliance,
    painPoints: row.painPoints,
    people: row.people as unknown as Person[],
    nextReviewOn: isoDay(row.nextReviewOn),
  }
}
