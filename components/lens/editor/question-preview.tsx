"use client"

import { useId, useState } from "react"
import { ChoiceList } from "@/components/review/choice-list"
import { Decision } from "@/components/review/decision"
import { applyEdit, type Edit } from "@/lib/autosave/edit"
import { markChoice, noteChoice, tick } from "@/lib/autosave/tick"
import type { AnswerActions } from "@/lib/client/answer-actions"
import type { Question } from "@/lib/lens/model"
import { EMPTY_ANSWER } from "@/lib/review/answer"

/** The question as the review screen shows it, made of the same parts. Nothing is stored. */
export function QuestionPreview({ question }: { question: Question }) {
  const title = useId()
  const [answer, setAnswer] = useState(EMPTY_ANSWER)
  const act = (edit: Edit) => setAnswer(applyEdit(question, answer, edit))
  const actions: AnswerActions = {
    tick: (choiceId) => act(tick(question, answer, choiceId)),
    mark: (choiceId, reason) => act(markChoice(choiceId, reason)),
    note: (choiceId, text) => act(noteChoice(answer, choiceId, text)),
    setApplicable: (isApplicable) => act({ choices: {}, isApplicable }),
    setReason: (reason) => act({ choices: {}, reason }),
    type: () => {},
    resolve: () => {},
    saveNow: () => {},
    giveUp: () => {},
    retry: () => {},
  }
  return (
    <section aria-label="As participants see it" className="grid gap-3">
      <h3 className="font-medium">As participants see it</h3>
      <div className="rounded-md border border-line bg-ground p-4">
        <h4 id={title} className="text-lg">
          {question.title}
        </h4>
        {question.description ? (
          <p className="mt-1 mb-3 max-w-prose whitespace-pre-line">{question.description}</p>
        ) : null}
        <div className="rounded-md border border-line bg-surface">
          <ChoiceList question={question} answer={answer} actions={actions} labelledBy={title} />
          <Decision question={question} answer={answer} />
        </div>
      </div>
    </section>
  )
}
