import "server-only"
import type { CreateWorkloadInput, UpdateWorkloadInput } from "@/lib/aws/workload-schema"
import { normalizeName } from "@/lib/server/workload-list"
import type { Prisma } from "@/prisma/generated/client"

/** The columns that an input sets; what it does not name stays as it is. */
export function workloadColumns(input: CreateWorkloadInput | UpdateWorkloadInput) {
  const extras = input.Plumbline ?? {}
  const columns = {
    name: input.WorkloadName,
    normalizedName: input.WorkloadName === undefined ? undefined : normalizeName(input.WorkloadName),
    description: input.Description,
    environment: input.Environment,
    reviewOwner: input.ReviewOwner,
    accountIds: input.AccountIds,
    awsRegions: input.AwsRegions,
    nonAwsRegions: input.NonAwsRegions,
    architecturalDesign: input.ArchitecturalDesign,
    industryType: input.IndustryType,
    industry: input.Industry,
    notes: input.Notes,
    pillarPriorities: input.PillarPriorities,
    improvementStatus: "ImprovementStatus" in input ? input.ImprovementStatus : undefined,
    type: extras.Type,
    criticality: extras.Criticality,
    scope: extras.Scope,
    boundaries: extras.Boundaries,
    objectives: extras.Objectives,
    compliance: extras.Compliance,
    painPoints: extras.PainPoints,
    people: extras.People,
    tags: extras.Tags,
    nextReviewOn: extras.NextReviewOn == null ? extras.NextReviewOn : new Date(extras.NextReviewOn),
  } satisfies Prisma.WorkloadUpdateManyMutationInput
  return columns
}

/** Members that mean nothing without AWS but that its clients expect to read back; what is absent stays. */
export function passedThrough(input: CreateWorkloadInput | UpdateWorkloadInput): Prisma.InputJsonObject {
  const { DiscoveryConfig, Applications, JiraConfiguration } = input
  const given = { DiscoveryConfig, Applications, JiraConfiguration }
  const entries = Object.entries(given).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Prisma.InputJsonObject
}
