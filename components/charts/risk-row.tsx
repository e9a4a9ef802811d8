import { join } from "@/components/ui/join"
import { RISK_TEXT } from "@/components/ui/risk-look"
import { RiskShape } from "@/components/ui/risk-shape"
import type { Risk } from "@/lib/lens/model"
import { RISK_WORDS } from "@/lib/risk/words"

interface RiskRowProps {
  /** How many ballots lead to each risk; what is missing or 0 is not shown. */
  counts: Partial<Record<Risk, number>>
  large?: boolean
}

const BEST_FIRST = ["NONE", "MEDIUM", "HIGH", "NOT_APPLICABLE", "UNANSWERED"] as const satisfies Risk[]
/** More shapes than this say less than the number. */
const MOST_SHAPES = 12

/** The risk that each ballot alone would give: one shape a ballot, in an order that tells nothing about who. */
export function RiskRow({ counts, large }: RiskRowProps) {
  const shown = BEST_FIRST.filter((risk) => (counts[risk] ?? 0) > 0)
  return (
    <ul className={join("flex flex-wrap items-center gap-x-6 gap-y-1.5 tabular-nums", large && "text-xl")}>
      {shown.map((risk) => (
        <li key={risk} className={join("inline-flex items-center gap-2", RISK_TEXT[risk])}>
          <span aria-hidden className="inline-flex gap-1">
            {Array.from({ length: Math.min(counts[risk] ?? 0, MOST_SHAPES) }, (_, at) => `${risk} ${at}`).map((key) => (
              <RiskShape key={key} risk={risk} className={large ? "size-5" : undefined} />
            ))}
          </span>
          <span>
            <span className="font-semibold">{counts[risk]}</span> {RISK_WORDS[risk].toLowerCase()}
          </span>
        </li>
      ))}
    </ul>
  )
}
