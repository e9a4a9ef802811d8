"use client"

import { type ReactNode, useState } from "react"
import { TesterChoices } from "@/components/lens/rules/tester-choices"
import { TesterRules } from "@/components/lens/rules/tester-rules"
import { Button } from "@/components/ui/button"
import { RiskBadge } from "@/components/ui/risk-badge"
import type { Question } from "@/lib/lens/model"
import { evaluateRisk, type Selection } from "@/lib/risk/evaluate"
import { explainRisk, toReach } from "@/lib/risk/explain"
import { practiceList, practiceNumbers, RISK_WORDS } from "@/lib/risk/words"

const UNTOUCHED: Selection = { selected: new Set(), notApplicable: new Set(), isApplicable: true }

interface RuleTesterProps {
  question: Question
  /** What can be done with an answer that was tried. */
  action?: (answer: Selection) => ReactNode
}

/** Tries answers against the rules of a question: the risk, the rule that decides, and why. Nothing is stored. */
export function RuleTester({ question, action }: RuleTesterProps) {
  const [answer, setAnswer] = useState(UNTOUCHED)
  const { risk } = evaluateRisk(question, answer)
  const reach = toReach(question, answer)
  const numbers = practiceNumbers(question)
  const needed = reach?.practices.flatMap(({ id }) => numbers.get(id) ?? []) ?? []
  return (
    <section
      aria-labelledby="rule-tester"
      className="grid content-start gap-3 rounded-md border border-line bg-surface p-3"
    >
      <div className="flex items-center justify-between gap-2">
        <h3 id="rule-tester" className="font-medium">
          Try an answer
        </h3>
        <Button look="quiet" size="dense" onClick={() => setAnswer(UNTOUCHED)}>
          Clear
        </Button>
      </div>
      <TesterChoices question={question} answer={answer} onChange={setAnswer} />
      <div aria-live="polite" className="grid gap-1.5 border-line border-t pt-3">
        <span>
          <RiskBadge risk={risk} />
        </span>
        <p>
          {explainRisk(question, answer)
            .replace(/^[^:]+: /, "")
            .replace(/^./, (first) => first.toUpperCase())}
          .
        </p>
        {reach && needed.length > 0 ? (
          <p className="text-muted text-sm">
            To reach {RISK_WORDS[reach.risk].toLowerCase()}: {practiceList(needed)}.
          </p>
        ) : null}
      </div>
      <TesterRules question={question} answer={answer} />
      {action?.(answer)}
    </section>
  )
}
