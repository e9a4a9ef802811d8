import type { PlanFilter } from "@/lib/client/plan-filter"
import type { ItemLine } from "@/lib/improvement/item-line"

/** Somebody who can own an improvement. */
export interface PlanMember {
  userId: string
  name: string
}

/** What every view of the plan gets. */
export interface PlanViewProps {
  workloadId: string
  lines: readonly ItemLine[]
  filter: PlanFilter
  may: { edit: boolean; accept: boolean }
  members: readonly PlanMember[]
  /** ISO day. */
  today: string
}
