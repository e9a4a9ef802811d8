import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"

/** Inputs of reports over everything, notices, checks and settings. Source: aws-api.md, operations. */

const paged = { NextToken: field.nextToken, MaxResults: field.pageSize.optional() }
const onOff = z.enum(["ENABLED", "DISABLED"])

export const emptyInput = z.object({})

export const consolidatedReportInput = z.object({
  Format: z.enum(["PDF", "JSON"]),
  /** A query's text. */
  IncludeSharedResources: z.enum(["true", "false"]).optional(),
  NextToken: field.nextToken,
  MaxResults: z.coerce
    .number()
    .int("must be a whole number")
    .min(1, "MaxResults must be between 1 and 15.")
    .max(15, "MaxResults must be between 1 and 15.")
    .optional(),
})
export type ConsolidatedReportInput = z.output<typeof consolidatedReportInput>

export const listNotificationsInput = z.object({
  WorkloadId: field.workloadId.optional(),
  ResourceArn: field.templateArn.optional(),
  ...paged,
})
export type ListNotificationsInput = z.output<typeof listNotificationsInput>

export const listChecksInput = z.object({
  WorkloadId: field.workloadId,
  LensArn: z.string().min(1).max(256),
  PillarId: field.pillarId,
  QuestionId: field.questionId,
  ChoiceId: z.string().min(1).max(64),
  ...paged,
})
export type ListChecksInput = z.output<typeof listChecksInput>

export const updateGlobalSettingsInput = z.object({
  OrganizationSharingStatus: onOff.optional(),
  DiscoveryIntegrationStatus: onOff.optional(),
  JiraConfiguration: z
    .object({
      IssueManagementStatus: onOff.optional(),
      IssueManagementType: z.enum(["AUTO", "MANUAL"]).optional(),
      JiraProjectKey: field.jiraProjectKey.optional(),
      IntegrationStatus: z.enum(["NOT_CONFIGURED"]).optional(),
    })
    .optional(),
})
export type UpdateGlobalSettingsInput = z.output<typeof updateGlobalSettingsInput>

export const updateIntegrationInput = z.object({
  WorkloadId: field.workloadId,
  ClientRequestToken: field.clientRequestToken,
  IntegratingService: z.enum(["JIRA"]),
})
export type UpdateIntegrationInput = z.output<typeof updateIntegrationInput>
