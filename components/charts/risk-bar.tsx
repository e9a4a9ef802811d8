import { RiskCounts } from "@/components/ui/risk-counts"
import { RISK_TEXT, RISKS_WORST_FIRST } from "@/components/ui/risk-look"
import type { Risk } from "@/lib/lens/model"
import { stackedBar } from "@/lib/report/geometry"
import type { RiskCounts as Counts } from "@/lib/review/counts"

interface RiskBarProps {
  counts: Counts
  hrefFor?: (risk: Risk) => string | undefined
  /** Without the numbers under it: only where they stand beside it anyway. */
  bare?: boolean
}

const WIDTH = 1000

/** One bar cut by risk, worst first, with its numbers under it in the same order. */
export function RiskBar({ counts, hrefFor, bare }: RiskBarProps) {
  const segments = stackedBar(
    RISKS_WORST_FIRST.map((risk) => counts[risk]),
    WIDTH,
    4,
  )
  return (
    <div className="grid gap-2">
      <svg
        viewBox={`0 0 ${WIDTH} 10`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="h-2.5 w-full rounded-sm"
      >
        {segments.length === 0 ? <rect width={WIDTH} height="10" className="fill-line" /> : null}
        {segments.map(({ index, x, width }) => {
          const risk = RISKS_WORST_FIRST[index] ?? "UNANSWERED"
          const quiet = risk === "UNANSWERED" || risk === "NOT_APPLICABLE"
          return (
            <rect
              key={risk}
              x={x}
              width={width}
              height="10"
              fill="currentColor"
              className={quiet ? "text-line" : RISK_TEXT[risk]}
            />
          )
        })}
      </svg>
      {bare ? null : <RiskCounts counts={counts} hrefFor={hrefFor} />}
    </div>
  )
}
