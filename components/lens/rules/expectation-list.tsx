"use client"

import CircleCheck from "lucide-react/icons/circle-check"
import CircleX from "lucide-react/icons/circle-x"
import X from "lucide-react/icons/x"
import { Button } from "@/components/ui/button"
import type { Question } from "@/lib/lens/model"
import { type Expectation, givenInWords, tryOne } from "@/lib/risk/expectation"
import { RISK_WORDS } from "@/lib/risk/words"

interface ExpectationListProps {
  question: Question
  expectations: readonly Expectation[]
  onRemove?: (id: string) => void
}

/** What the author expects of this question's rules, and whether they do it. */
export function ExpectationList({ question, expectations, onRemove }: ExpectationListProps) {
  const mine = expectations.filter(({ questionId }) => questionId === question.id)
  if (mine.length === 0) return null
  return (
    <section aria-labelledby="expectations" className="grid gap-2">
      <h3 id="expectations" className="font-medium">
        Expectations
      </h3>
      <ul className="grid divide-y divide-line rounded-md border border-line bg-surface">
        {mine.map((expectation) => {
          const message = tryOne(question, expectation)
          const Icon = message === "" ? CircleCheck : CircleX
          return (
            <li key={expectation.id} className="flex items-start gap-2.5 px-3 py-2 text-sm">
              <Icon
                aria-hidden
                className={`mt-0.5 size-4 shrink-0 ${message === "" ? "text-success" : "text-danger"}`}
              />
              <span className="grid flex-1">
                <span>
                  <span className="sr-only">{message === "" ? "Met: " : "Not met: "}</span>
                  <span className="font-medium">{expectation.name}</span>
                </span>
                <span className="text-muted">
                  Given {givenInWords(question, expectation)}, expect {RISK_WORDS[expectation.risk]}
                </span>
                {message === "" ? null : <span className="text-danger">{message}.</span>}
              </span>
              {onRemove ? (
                <Button
                  look="quiet"
                  size="icon"
                  aria-label={`Remove the expectation ${expectation.name}`}
                  onClick={() => onRemove(expectation.id)}
                >
                  <X aria-hidden />
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
