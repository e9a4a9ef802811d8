import "server-only"
import type { Operation } from "@/lib/server/operation"
import { ACCOUNT_OPERATIONS } from "@/lib/server/operations-account"
import { LENS_OPERATIONS } from "@/lib/server/operations-lenses"
import { PROFILE_OPERATIONS } from "@/lib/server/operations-profiles"
import { REVIEW_OPERATIONS } from "@/lib/server/operations-reviews"
import { SHARE_OPERATIONS } from "@/lib/server/operations-sharing"
import { TAG_OPERATIONS } from "@/lib/server/operations-tags"
import { TEMPLATE_OPERATIONS } from "@/lib/server/operations-templates"
import { WORKLOAD_OPERATIONS } from "@/lib/server/operations-workloads"

/** The operations of the AWS tool, under /api/aws. */
export const AWS_OPERATIONS: readonly Operation[] = [
  ...WORKLOAD_OPERATIONS,
  ...REVIEW_OPERATIONS,
  ...LENS_OPERATIONS,
  ...SHARE_OPERATIONS,
  ...PROFILE_OPERATIONS,
  ...TEMPLATE_OPERATIONS,
  ...TAG_OPERATIONS,
  ...ACCOUNT_OPERATIONS,
]
