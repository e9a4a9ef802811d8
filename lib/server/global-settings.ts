import "server-only"
import type { UpdateGlobalSettingsInput, UpdateIntegrationInput } from "@/lib/aws/account-schema"
import { invalid } from "@/lib/errors"
import type { Context } from "@/lib/server/context"
import { requireAction, requireWorkload } from "@/lib/server/gate"

/**
 * What has no meaning without an AWS account: sharing within its organization, Trusted Advisor, the Jira connector.
 * It is off, switching it off again is no mistake, and switching it on is refused in words.
 */

export async function getGlobalSettings(ctx: Context) {
  requireAction(ctx, "workspace.view")
  return {
    OrganizationSharingStatus: "DISABLED",
    DiscoveryIntegrationStatus: "DISABLED",
    JiraConfiguration: { IntegrationStatus: "NOT_CONFIGURED", IssueManagementStatus: "DISABLED" },
  }
}

export async function updateGlobalSettings(ctx: Context, input: UpdateGlobalSettingsInput): Promise<void> {
  requireAction(ctx, "workspace.manage")
  if (input.OrganizationSharingStatus === "ENABLED") {
    throw invalid(
      "This server knows no AWS organization. Share with single accounts instead.",
      "OrganizationSharingStatus",
    )
  }
  if (input.DiscoveryIntegrationStatus === "ENABLED") {
    throw invalid("This server has no access to AWS Trusted Advisor.", "DiscoveryIntegrationStatus")
  }
  const { IssueManagementStatus, IssueManagementType, JiraProjectKey } = input.JiraConfiguration ?? {}
  if (IssueManagementStatus === "ENABLED" || IssueManagementType !== undefined || JiraProjectKey !== undefined) {
    throw invalid("Jira is not configured for this account.", "JiraConfiguration")
  }
}

export async function updateIntegration(ctx: Context, input: UpdateIntegrationInput): Promise<void> {
  await requireWorkload(ctx, input.WorkloadId, "workload.edit")
  throw invalid("Jira is not configured for this account.", "IntegratingService")
}
