import { join } from "@/components/ui/join"
import { RISK_TEXT } from "@/components/ui/risk-look"
import { RiskShape } from "@/components/ui/risk-shape"
import type { Question } from "@/lib/lens/model"
import type { AnswerState } from "@/lib/review/answer"
import { riskOf, toSelection } from "@/lib/review/state"
import { explainRisk } from "@/lib/risk/explain"

/** The risk and what decided it; changes with every tick. Two lines are kept free, so that nothing below moves. */
export function Decision({ question, answer }: { question: Question; answer: AnswerState }) {
  const risk = riskOf(question, answer)
  const [word = "", ...reason] = explainRisk(question, toSelection(answer)).split(":")
  return (
    <p role="status" aria-live="polite" className="flex min-h-11 items-start gap-2">
      <RiskShape risk={risk} className="mt-1.25" />
      <span>
        <strong className={join("font-semibold", RISK_TEXT[risk])}>{word}</strong>:{reason.join(":")}
      </span>
    </p>
  )
}
