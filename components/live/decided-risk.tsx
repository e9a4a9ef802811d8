import { RISK_TEXT } from "@/components/ui/risk-look"
import { RiskShape } from "@/components/ui/risk-shape"
import type { Question } from "@/lib/lens/model"
import { evaluateRisk } from "@/lib/risk/evaluate"
import { explainRisk } from "@/lib/risk/explain"

interface DecidedRiskProps {
  question: Question
  answer: { selected: readonly string[]; notApplicable: readonly string[]; isApplicable: boolean }
  /** Told to people who listen when it changes. */
  live?: boolean
}

/** The risk of an answer with the sentence that decided it. */
export function DecidedRisk({ question, answer, live }: DecidedRiskProps) {
  const selection = {
    selected: new Set(answer.selected),
    notApplicable: new Set(answer.notApplicable),
    isApplicable: answer.isApplicable,
  }
  const { risk } = evaluateRisk(question, selection)
  const [word = "", ...reason] = explainRisk(question, selection).split(":")
  return (
    <p role={live ? "status" : undefined} className="flex min-h-11 items-center gap-2.5 px-3 py-2">
      <RiskShape risk={risk} />
      <span>
        <strong className={`font-semibold ${RISK_TEXT[risk]}`}>{word}</strong>:{reason.join(":")}
      </span>
    </p>
  )
}
