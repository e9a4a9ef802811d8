import { Badge, type BadgeTone } from "@/components/ui/badge"
import { STATUS_WORDS, type Status } from "@/lib/improvement/item"

const TONES: Record<Status, BadgeTone> = {
  OPEN: "neutral",
  PLANNED: "neutral",
  IN_PROGRESS: "accent",
  DONE: "success",
  ACCEPTED_RISK: "warning",
  WONT_DO: "neutral",
}

/** The status in a word; says too when an accepted risk came back. */
export function StatusBadge({ status, returnedOn }: { status: Status; returnedOn: string | null }) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={TONES[status]}>{STATUS_WORDS[status]}</Badge>
      {returnedOn === null ? null : <Badge tone="warning">Came back</Badge>}
    </span>
  )
}
