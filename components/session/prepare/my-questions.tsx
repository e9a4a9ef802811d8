"use client"

import { useState } from "react"
import { ProgressBar } from "@/components/ui/progress-bar"
import { InBrowser } from "@/components/workload/in-browser"
import type { MyQuestion } from "@/lib/live/preparation-view"
import { MyQuestionForm } from "./my-question-form"

interface MyQuestionsProps {
  /** The session in the API: of the workspace for members, of its own door for guests. */
  sessionPath: string
  personId: string
  questions: readonly MyQuestion[]
  /** The session is over: only to read. */
  isOver: boolean
}

/** My questions one below the other, with how many of them are answered. */
export function MyQuestions(props: MyQuestionsProps) {
  return <InBrowser label="My questions">{() => <List {...props} />}</InBrowser>
}

function List({ sessionPath, personId, questions, isOver }: MyQuestionsProps) {
  const keyOf = ({ lensKey, questionId }: MyQuestion) => `${lensKey}/${questionId}`
  const [done, setDone] = useState(() => new Set(questions.filter(({ mine }) => mine?.complete).map(keyOf)))
  const tell = (key: string, complete: boolean) => {
    if (done.has(key) === complete) return
    setDone(new Set(complete ? [...done, key] : [...done].filter((other) => other !== key)))
  }
  return (
    <>
      <div className="max-w-md">
        <ProgressBar label="Answered" value={done.size} max={questions.length} />
      </div>
      <ol className="grid gap-6">
        {questions.map((question) => (
          <MyQuestionForm
            key={keyOf(question)}
            sessionPath={sessionPath}
            personId={personId}
            question={question}
            isOver={isOver}
            onComplete={(complete) => tell(keyOf(question), complete)}
          />
        ))}
      </ol>
    </>
  )
}
