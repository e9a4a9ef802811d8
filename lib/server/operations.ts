import "server-only"
import { ACCESS_OPERATIONS } from "@/lib/server/operations-access"
import { LENS_OPERATIONS } from "@/lib/server/operations-lenses"
import { REVIEW_OPERATIONS } from "@/lib/server/operations-reviews"
import { OWN_REVIEW_OPERATIONS } from "@/lib/server/operations-own"
import { WORKLOAD_OPERATIONS } from "@/lib/server/operations-workloads"
import type { Operation } from "@/lib/server/operation"

/** The operations of the AWS tool, under /api/aws. */
export const AWS_OPERATIONS: readonly Operation[] = [...WORKLOAD_OPERATIONS, ...REVIEW_OPERATIONS, ...LENS_OPERATIONS]

/** What that tool lacks, under /api/plumbline. */
export const OWN_OPERATIONS: readonly Operation[] = [...OWN_REVIEW_OPERATIONS, ...ACCESS_OPERATIONS]
