import { join } from "@/components/ui/join"
import { RISK_TEXT } from "@/components/ui/risk-look"
import { RiskShape } from "@/components/ui/risk-shape"
import type { Question, Risk } from "@/lib/lens/model"
import type { AnswerState } from "@/lib/review/answer"
import { riskOf, toSelection } from "@/lib/review/state"
import { explainRisk } from "@/lib/risk/explain"

const GROUND: Record<Risk, string> = {
  UNANSWERED: "border-l-line bg-ground",
  HIGH: "border-l-risk-high bg-risk-high-soft",
  MEDIUM: "border-l-risk-medium bg-risk-medium-soft",
  NONE: "border-l-risk-none bg-risk-none-soft",
  NOT_APPLICABLE: "border-l-muted bg-ground",
}

/** The risk and what decided it; changes with every tick. Two lines are kept free, so that nothing below moves. */
export function Decision({ question, answer }: { question: Question; answer: AnswerState }) {
  const risk = riskOf(question, answer)
  const [word = "", ...reason] = explainRisk(question, toSelection(answer)).split(":")
  return (
    <p
      role="status"
      aria-live="polite"
      className={join(
        "flex min-h-15 items-center gap-2.5 rounded-b-md border-line border-t border-l-3 px-3 py-2",
        GROUND[risk],
      )}
    >
      <RiskShape risk={risk} />
      <span>
        <strong className={join("font-semibold", RISK_TEXT[risk])}>{word}</strong>:{reason.join(":")}
      </span>
    </p>
  )
}
