import "server-only"
import type { Operation } from "@/lib/server/operation"
import { ACCESS_OPERATIONS } from "@/lib/server/operations-access"
import { GUEST_OPERATIONS } from "@/lib/server/operations-guests"
import { IMPORT_OPERATIONS } from "@/lib/server/operations-imports"
import { IMPROVEMENT_OPERATIONS } from "@/lib/server/operations-improvements"
import { LENS_DRAFT_OPERATIONS } from "@/lib/server/operations-lenses"
import { OWN_REVIEW_OPERATIONS } from "@/lib/server/operations-own"
import { PORTFOLIO_OPERATIONS } from "@/lib/server/operations-portfolio"
import { REPORT_OPERATIONS } from "@/lib/server/operations-reports"
import { SESSION_PLAN_OPERATIONS } from "@/lib/server/operations-session-plans"
import { SESSION_OPERATIONS } from "@/lib/server/operations-sessions"
import { WEBHOOK_OPERATIONS } from "@/lib/server/operations-webhooks"
import { WORKLOAD_PAGE_OPERATIONS } from "@/lib/server/operations-workload-pages"

/** What that tool lacks, under /api/plumbline. */
export const OWN_OPERATIONS: readonly Operation[] = [
  ...OWN_REVIEW_OPERATIONS,
  ...WORKLOAD_PAGE_OPERATIONS,
  ...IMPROVEMENT_OPERATIONS,
  ...SESSION_PLAN_OPERATIONS,
  ...SESSION_OPERATIONS,
  ...LENS_DRAFT_OPERATIONS,
  ...PORTFOLIO_OPERATIONS,
  ...REPORT_OPERATIONS,
  ...ACCESS_OPERATIONS,
  ...WEBHOOK_OPERATIONS,
  ...IMPORT_OPERATIONS,
  ...GUEST_OPERATIONS,
]
