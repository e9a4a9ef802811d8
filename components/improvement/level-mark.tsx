import { RiskBadge } from "@/components/ui/risk-badge"
import { LEVEL_WORDS, type Level } from "@/lib/improvement/item"

/** The risk of an improvement: as on questions, and "Low" for what is only nice to have. */
export function ItemRisk({ risk }: { risk: Level | "NONE" }) {
  if (risk !== "LOW") return <RiskBadge risk={risk} look="plain" />
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap font-medium text-muted text-sm">
      <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 shrink-0">
        <path d="M1 2.5h10L6 11Z" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <span className="sr-only">Risk: </span>
      {LEVEL_WORDS.LOW}
    </span>
  )
}
