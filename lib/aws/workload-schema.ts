import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"

/** Inputs of the workload operations; extra members of ours sit under `Plumbline`, which SDKs never send. */

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be a date like 2026-11-21")
const longText = z.string().max(20_000)

/** What the AWS tool has no member for. */
export const workloadExtras = z.object({
  Type: z.string().max(40).optional(),
  Criticality: z.enum(["", "low", "normal", "high", "critical"]).optional(),
  Scope: longText.optional(),
  Boundaries: longText.optional(),
  Objectives: longText.optional(),
  Compliance: longText.optional(),
  PainPoints: longText.optional(),
  People: z
    .array(
      z.object({
        name: z.string().trim().min(1, "needs a name").max(100),
        role: z.string().max(60),
        email: z.string().max(254),
      }),
    )
    .max(100)
    .optional(),
  NextReviewOn: day.nullable().optional(),
  /** As in CreateWorkload; the AWS tool changes tags by operations of their own. */
  Tags: field.tags.optional(),
  /** The page chooses its lenses itself; API clients get the framework lens in addition, as from the AWS tool. */
  OnlyTheseLenses: z.boolean().optional(),
  /** The row version the edit started from; an older one is refused so that nobody's edit is lost. */
  Version: z.number().int().optional(),
})

const editable = {
  AccountIds: z.array(field.awsAccountId).max(100).optional(),
  AwsRegions: z.array(z.string().min(1).max(100)).max(50).optional(),
  NonAwsRegions: z.array(z.string().min(3).max(25)).max(5).optional(),
  PillarPriorities: z.array(z.string().min(1).max(64)).max(20).optional(),
  ArchitecturalDesign: field.architectureLink.optional(),
  ReviewOwner: z.string().trim().max(255, "has at most 255 characters").optional(),
  IndustryType: z.string().max(100).optional(),
  Industry: z.string().max(100).optional(),
  Notes: field.notes.optional(),
  DiscoveryConfig: z
    .object({
      TrustedAdvisorIntegrationStatus: z.enum(["ENABLED", "DISABLED"]).optional(),
      WorkloadResourceDefinition: z.array(z.enum(["WORKLOAD_METADATA", "APP_REGISTRY"])).optional(),
    })
    .optional(),
  Applications: z.array(field.applicationArn).max(1).optional(),
  JiraConfiguration: z
    .object({
      IssueManagementStatus: z.enum(["ENABLED", "DISABLED", "INHERIT"]).optional(),
      IssueManagementType: z.enum(["AUTO", "MANUAL"]).optional(),
      JiraProjectKey: field.jiraProjectKey.optional(),
    })
    .optional(),
  Plumbline: workloadExtras.optional(),
}

const description = z.string().trim().min(3, "needs at least 3 characters").max(250, "has at most 250 characters")
const environment = z.enum(["PRODUCTION", "PREPRODUCTION"])

/** These two are told together with everything else that is wrong, not only when the rest is right. */
function isObject({ value }: { value: unknown }): boolean {
  return typeof value === "object" && value !== null
}

export const createWorkloadInput = z
  .object({
    ...editable,
    WorkloadName: field.named,
    Description: description,
    Environment: environment,
    Lenses: z.array(field.lensAlias).max(20),
    ProfileArns: z.array(field.profileArn).max(1, "a workload has at most one profile").optional(),
    ReviewTemplateArns: z.array(field.templateArn).max(1, "at most one review template").optional(),
    ClientRequestToken: field.clientRequestToken,
    Tags: field.tags.optional(),
  })
  .refine((input) => (input.AwsRegions?.length ?? 0) + (input.NonAwsRegions?.length ?? 0) > 0, {
    path: ["AwsRegions"],
    message: "name at least one AWS region or one other location",
    when: isObject,
  })
  .refine((input) => (input.ReviewOwner?.length ?? 0) >= 3, {
    path: ["ReviewOwner"],
    message: "name who owns the review, with at least 3 characters",
    when: isObject,
  })
export type CreateWorkloadInput = z.output<typeof createWorkloadInput>

export const updateWorkloadInput = z.object({
  ...editable,
  WorkloadId: field.workloadId,
  WorkloadName: field.named.optional(),
  /** Empty takes the name away. */
  ReviewOwner: editable.ReviewOwner.refine((name) => name === undefined || name === "" || name.length >= 3, {
    message: "needs at least 3 characters",
  }),
  Description: description.optional(),
  Environment: environment.optional(),
  IsReviewOwnerUpdateAcknowledged: z.boolean().optional(),
  ImprovementStatus: z
    .enum(["NOT_APPLICABLE", "NOT_STARTED", "IN_PROGRESS", "COMPLETE", "RISK_ACKNOWLEDGED"])
    .optional(),
})
export type UpdateWorkloadInput = z.output<typeof updateWorkloadInput>

export const workloadInput = z.object({ WorkloadId: field.workloadId })
export const deleteWorkloadInput = z.object({
  WorkloadId: field.workloadId,
  ClientRequestToken: field.clientRequestToken,
})
export type DeleteWorkloadInput = z.output<typeof deleteWorkloadInput>

export const SORTS = ["name", "updated", "high", "review"] as const
export const listWorkloadsInput = z.object({
  WorkloadNamePrefix: z.string().max(100).optional(),
  NextToken: field.nextToken,
  MaxResults: field.pageSize.optional(),
  Plumbline: z
    .object({
      Search: z.string().max(100).optional(),
      Sort: z.enum(SORTS).optional(),
      /** Turns the order around. */
      Reversed: z.boolean().optional(),
      Archived: z.boolean().optional(),
      Risk: z.enum(["high", "medium", "unanswered", "clear"]).optional(),
      Environment: environment.optional(),
      Tag: z.string().max(400).optional(),
      Overdue: z.boolean().optional(),
    })
    .optional(),
})
export type ListWorkloadsInput = z.output<typeof listWorkloadsInput>

export const lensesOfWorkloadInput = z.object({
  WorkloadId: field.workloadId,
  LensAliases: z.array(field.lensAlias).min(1).max(10),
})
export type LensesOfWorkloadInput = z.output<typeof lensesOfWorkloadInput>
