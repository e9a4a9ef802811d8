import { join } from "@/components/ui/join"
import { RISKS, type Risk } from "@/lib/lens/model"
import type { RiskCounts } from "@/lib/review/counts"
import { RISK_WORDS } from "@/lib/risk/words"

/** What the address calls a filter: "high", "not-applicable". */
export function filterName(risk: Risk): string {
  return risk.toLowerCase().replace("_", "-")
}

/** The risk that the address asks for; null for all questions. */
export function filterFrom(search: string): Risk | null {
  const name = new URLSearchParams(search).get("show")
  return RISKS.find((risk) => filterName(risk) === name) ?? null
}

const USUAL: readonly Risk[] = ["UNANSWERED", "HIGH", "MEDIUM"]

interface RailFilterProps {
  filter: Risk | null
  counts: RiskCounts
  onFilter: (filter: Risk | null) => void
}

/** Which questions the rail lists; each with its number. */
export function RailFilter({ filter, counts, onFilter }: RailFilterProps) {
  const offered = filter && !USUAL.includes(filter) ? [...USUAL, filter] : USUAL
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">Show only</legend>
      {offered.map((risk) => (
        <button
          key={risk}
          type="button"
          aria-pressed={risk === filter}
          onClick={() => onFilter(risk === filter ? null : risk)}
          className={join(
            "min-h-6 rounded-sm border px-1.5 text-xs max-sm:min-h-control max-sm:px-2.5 max-sm:text-sm",
            risk === filter
              ? "border-accent bg-accent-soft font-medium text-accent"
              : "border-line text-muted hover:border-muted hover:text-ink",
          )}
        >
          {RISK_WORDS[risk]} <span className="tabular-nums">{counts[risk]}</span>
        </button>
      ))}
    </fieldset>
  )
}
