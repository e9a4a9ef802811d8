import { RISKS_WORST_FIRST } from "@/components/ui/risk-look"
import { RiskShape } from "@/components/ui/risk-shape"
import type { RiskCounts } from "@/lib/review/counts"
import { RISK_WORDS } from "@/lib/risk/words"

interface CountChangeProps {
  before: RiskCounts
  after: RiskCounts
}

/** Questions per risk before and after: shape, both numbers where they differ, and word. */
export function CountChange({ before, after }: CountChangeProps) {
  const shown = RISKS_WORST_FIRST.filter((risk) => before[risk] > 0 || after[risk] > 0)
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm tabular-nums">
      {shown.map((risk) => (
        <li key={risk} className="inline-flex items-center gap-1.5 whitespace-nowrap">
          <RiskShape risk={risk} />
          {before[risk] === after[risk] ? (
            <span className="text-muted">{after[risk]}</span>
          ) : (
            <span className="font-semibold">
              {before[risk]} → {after[risk]}
            </span>
          )}
          <span className="text-muted">{RISK_WORDS[risk].toLowerCase()}</span>
        </li>
      ))}
    </ul>
  )
}
