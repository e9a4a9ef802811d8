import { Badge } from "@/components/ui/badge"
import { Time } from "@/components/ui/time"

/** ISO day. */
export function DueDate({ day, isOverdue }: { day: string | null; isOverdue: boolean }) {
  if (day === null) return <span className="text-muted">no date</span>
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <Time value={day} format="day" timeZone="UTC" />
      {isOverdue ? <Badge tone="warning">Overdue</Badge> : null}
    </span>
  )
}
