import type { Risk } from "@/lib/lens/model"
import { join } from "./join"
import { RISK_TEXT } from "./risk-look"

/** Drawn, not typed: fonts disagree about ▲ ◆ ● ○ –. Always goes with the word. */
export function RiskShape({ risk, className }: { risk: Risk; className?: string }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className={join("size-3 shrink-0", RISK_TEXT[risk], className)}>
      <RiskMark risk={risk} />
    </svg>
  )
}

/** The mark alone in a 12 × 12 box, for use inside a chart. */
export function RiskMark({ risk }: { risk: Risk }) {
  switch (risk) {
    case "HIGH":
      return <path d="M6 .8 11.6 11H.4Z" fill="currentColor" />
    case "MEDIUM":
      return <path d="M6 .3 11.7 6 6 11.7.3 6Z" fill="currentColor" />
    case "NONE":
      return <circle cx="6" cy="6" r="5.2" fill="currentColor" />
    case "UNANSWERED":
      return <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
    case "NOT_APPLICABLE":
      return <path d="M1 6h10" stroke="currentColor" strokeWidth="2" />
  }
}
