import { Badge } from "@/components/ui/badge"
import { Time } from "@/components/ui/time"

interface NextReviewProps {
  /** ISO day. */
  day: string | null
  /** ISO day. */
  today: string
  /** The place says already that it is overdue. */
  quiet?: boolean
}

/** The day of the next review; says so when it has passed. */
export function NextReview({ day, today, quiet }: NextReviewProps) {
  if (day === null) return <span className="text-muted">not planned</span>
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Time value={day} format="day" timeZone="UTC" />
      {day < today && !quiet ? <Badge tone="warning">Overdue</Badge> : null}
    </span>
  )
}
