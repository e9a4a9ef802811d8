import type { AnswerActions } from "@/lib/client/answer-actions"
import type { Question } from "@/lib/lens/model"
import type { AnswerState } from "@/lib/review/answer"
import { practiceNumbers } from "@/lib/risk/words"
import { ChoiceRow } from "./choice-row"

interface ChoiceListProps {
  question: Question
  answer: AnswerState
  actions: AnswerActions | null
  /** Id of the heading that names the group. */
  labelledBy: string
}

/** The practices as one group of checkboxes. */
export function ChoiceList({ question, answer, actions, labelledBy }: ChoiceListProps) {
  const numbers = practiceNumbers(question)
  return (
    <fieldset aria-labelledby={labelledBy} className="min-w-0">
      <legend className="sr-only">Which of these are in place?</legend>
      <ul>
        {question.choices.map((choice) => (
          <ChoiceRow
            key={choice.id}
            choice={choice}
            number={numbers.get(choice.id)}
            answer={answer.choices[choice.id]}
            actions={actions}
            disabled={!answer.isApplicable}
          />
        ))}
      </ul>
    </fieldset>
  )
}
