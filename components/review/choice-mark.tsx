import Check from "lucide-react/icons/check"
import type { ChoiceStatus } from "@/lib/review/answer"

const WORDS: Record<ChoiceStatus, string> = {
  SELECTED: "In place: ",
  UNSELECTED: "Not in place: ",
  NOT_APPLICABLE: "Not applicable: ",
}

/** What was ticked, where nothing can be changed. */
export function ChoiceMark({ status }: { status: ChoiceStatus }) {
  return (
    <span className="mt-[calc((var(--control)-1.125rem)/2)] grid size-4.5 place-items-center rounded-sm border border-line">
      {status === "SELECTED" ? <Check aria-hidden className="size-4 text-accent" strokeWidth={3} /> : null}
      {status === "NOT_APPLICABLE" ? <span aria-hidden className="h-0.5 w-2.5 bg-muted" /> : null}
      <span className="sr-only">{WORDS[status]}</span>
    </span>
  )
}
