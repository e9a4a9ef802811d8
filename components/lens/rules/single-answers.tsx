"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button"
import type { Question } from "@/lib/lens/model"
import { answersWith } from "@/lib/risk/answer-pages"
import { givenInWords } from "@/lib/risk/expectation"
import type { Outcome } from "@/lib/risk/outcomes"

interface SingleAnswersProps {
  question: Question
  outcome: Outcome
  filter: ReadonlyMap<string, boolean>
}

const SIZE = 10

/** The single answers of an outcome, ten at a time: a question of 15 choices has 32,767 of them. */
export function SingleAnswers({ question, outcome, filter }: SingleAnswersProps) {
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(0)
  const { risk, count } = outcome
  const from = asked < count ? asked : 0
  const answers = open ? answersWith(question, risk, filter, { from, size: SIZE }) : []
  return (
    <details className="text-sm" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-control-dense text-muted">Answer by answer</summary>
      <ol start={from + 1} className="grid list-decimal gap-0.5 pl-8 tabular-nums">
        {answers.map((selected) => (
          <li key={selected.join(" ")}>{givenInWords(question, { selected, notApplicable: [] })}</li>
        ))}
      </ol>
      {count > SIZE ? (
        <div className="mt-1 flex gap-2">
          <Button size="dense" disabled={from === 0} onClick={() => setAsked(Math.max(0, from - SIZE))}>
            Previous
          </Button>
          <Button size="dense" disabled={from + SIZE >= count} onClick={() => setAsked(from + SIZE)}>
            Next
          </Button>
        </div>
      ) : null}
    </details>
  )
}
