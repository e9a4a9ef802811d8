import { join } from "@/components/ui/join"
import type { Risk } from "@/lib/lens/model"
import type { RiskCounts } from "@/lib/review/counts"

export const RAIL_FILTERS = ["all", "unanswered", "high", "medium"] as const
export type RailFilter = (typeof RAIL_FILTERS)[number]

const WORDS: Record<RailFilter, string> = { all: "All", unanswered: "Unanswered", high: "High", medium: "Medium" }
const RISK_OF: Record<Exclude<RailFilter, "all">, Risk> = { unanswered: "UNANSWERED", high: "HIGH", medium: "MEDIUM" }

export function railFilterFrom(text: string | null): RailFilter {
  return RAIL_FILTERS.find((filter) => filter === text) ?? "all"
}

export function passes(filter: RailFilter, risk: Risk): boolean {
  return filter === "all" || RISK_OF[filter] === risk
}

interface RailFilterBarProps {
  filter: RailFilter
  counts: RiskCounts
  onFilter: (filter: RailFilter) => void
}

/** Which questions the rail lists; each with its number. */
export function RailFilterBar({ filter, counts, onFilter }: RailFilterBarProps) {
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">Show questions</legend>
      {RAIL_FILTERS.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === filter}
          onClick={() => onFilter(one === filter ? "all" : one)}
          className={join(
            "min-h-6 rounded-sm border px-1.5 text-xs max-sm:min-h-control max-sm:px-3 max-sm:text-sm",
            one === filter
              ? "border-accent bg-accent-soft font-medium text-accent"
              : "border-line text-muted hover:border-muted hover:text-ink",
          )}
        >
          {WORDS[one]}
          {one === "all" ? null : <span className="tabular-nums"> {counts[RISK_OF[one]]}</span>}
        </button>
      ))}
    </fieldset>
  )
}
