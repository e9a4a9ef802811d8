import type { Status } from "@/lib/improvement/item"

/** An improvement of the workload that was still to be done when the session came to it. */
export interface OpenAction {
  /** "#12". */
  number: number
  title: string
  /** Empty: nobody yet. */
  ownerName: string
  /** ISO day. */
  dueOn: string | null
  isOverdue: boolean
  status: Status
  href: string
}
