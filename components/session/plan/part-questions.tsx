import { Checkbox } from "@/components/ui/checkbox"
import { RiskShape } from "@/components/ui/risk-shape"
import { type AgendaQuestion, questionKey } from "@/lib/live/agenda-questions"
import { RISK_WORDS } from "@/lib/risk/words"

interface PartQuestionsProps {
  title: string
  questions: readonly AgendaQuestion[]
  chosen: ReadonlySet<string>
  fixed: ReadonlySet<string>
  onChoose: (question: AgendaQuestion, chosen: boolean) => void
}

/** Which questions of a pillar are asked, closed at first. The last one stays: a part without any is removed instead. */
export function PartQuestions({ title, questions, chosen, fixed, onChoose }: PartQuestionsProps) {
  return (
    <details className="ml-12 max-sm:ml-0">
      <summary className="w-fit cursor-pointer rounded-sm text-sm">
        {chosen.size} of {questions.length} questions<span className="sr-only"> of {title}</span>
      </summary>
      <div className="grid">
        {questions.map((question) => {
          const key = questionKey(question)
          const isChosen = chosen.has(key)
          return (
            <Checkbox
              key={key}
              checked={isChosen}
              disabled={isChosen && (chosen.size === 1 || fixed.has(key))}
              onChange={(event) => onChoose(question, event.target.checked)}
              label={
                <span className="text-sm">
                  <span className="font-medium">{question.label}</span> {question.title}{" "}
                  <span className="inline-flex items-center gap-1 text-muted">
                    <RiskShape risk={question.risk} />
                    {RISK_WORDS[question.risk]}
                  </span>
                </span>
              }
            />
          )
        })}
      </div>
    </details>
  )
}
