import type { Risk } from "@/lib/lens/model"
import { RISK_WORDS } from "@/lib/risk/words"
import { join } from "./join"
import { RISK_TEXT } from "./risk-look"
import { RiskShape } from "./risk-shape"

const GROUND: Record<Risk, string> = {
  UNANSWERED: "border-line",
  HIGH: "border-current bg-risk-high-soft",
  MEDIUM: "border-current bg-risk-medium-soft",
  NONE: "border-current bg-risk-none-soft",
  NOT_APPLICABLE: "border-line",
}

interface RiskBadgeProps {
  risk: Risk
  /** `plain` has no box: for tables and lists. */
  look?: "box" | "plain"
}

/** Shape, colour and word; "risk" itself is said to people who listen. */
export function RiskBadge({ risk, look = "box" }: RiskBadgeProps) {
  return (
    <span
      className={join(
        "inline-flex items-center gap-1.5 whitespace-nowrap font-medium text-sm",
        RISK_TEXT[risk],
        look === "box" && "rounded-sm border px-2 leading-5.5",
        look === "box" && GROUND[risk],
      )}
    >
      <RiskShape risk={risk} />
      <span className="sr-only">Risk: </span>
      {RISK_WORDS[risk]}
    </span>
  )
}
