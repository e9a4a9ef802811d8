import "server-only"
import type { Operation } from "@/lib/server/operation"
import { ACCESS_OPERATIONS } from "@/lib/server/operations-access"
import { LENS_DRAFT_OPERATIONS, LENS_OPERATIONS } from "@/lib/server/operations-lenses"
import { OWN_REVIEW_OPERATIONS } from "@/lib/server/operations-own"
import { REPORT_OPERATIONS } from "@/lib/server/operations-reports"
import { REVIEW_OPERATIONS } from "@/lib/server/operations-reviews"
import { WORKLOAD_PAGE_OPERATIONS } from "@/lib/server/operations-workload-pages"
import { WORKLOAD_OPERATIONS } from "@/lib/server/operations-workloads"

/** The operations of the AWS tool, under /api/aws. */
export const AWS_OPERATIONS: readonly Operation[] = [...WORKLOAD_OPERATIONS, ...REVIEW_OPERATIONS, ...LENS_OPERATIONS]

/** What that tool lacks, under /api/plumbline. */
export const OWN_OPERATIONS: readonly Operation[] = [
  ...OWN_REVIEW_OPERATIONS,
  ...WORKLOAD_PAGE_OPERATIONS,
  ...LENS_DRAFT_OPERATIONS,
  ...REPORT_OPERATIONS,
  ...ACCESS_OPERATIONS,
]
