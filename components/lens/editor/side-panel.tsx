"use client"

import { type RefObject, useState } from "react"
import type { CodeEditorHandle } from "@/components/lens/code-editor"
import { useReport } from "@/components/lens/editor/editor-context"
import { useExpectations } from "@/components/lens/editor/expectations-context"
import { ProblemPanel } from "@/components/lens/editor/problem-panel"
import { QuestionPreview } from "@/components/lens/editor/question-preview"
import { useQuestion } from "@/components/lens/editor/use-question"
import { ExpectationList } from "@/components/lens/rules/expectation-list"
import { KeepExpectation } from "@/components/lens/rules/keep-expectation"
import { RuleTester } from "@/components/lens/rules/rule-tester"
import { join } from "@/components/ui/join"
import { Message } from "@/components/ui/message"
import type { Question } from "@/lib/lens/model"

const PANELS = [
  { key: "check", label: "Check" },
  { key: "try", label: "Try it" },
  { key: "preview", label: "Preview" },
] as const
type Panel = (typeof PANELS)[number]["key"]

/** Beside the form: what is wrong with the lens, a place to try the question's rules, and the question as people see it. */
export function SidePanel({ source }: { source: RefObject<CodeEditorHandle | null> }) {
  const [panel, setPanel] = useState<Panel>("check")
  const read = useQuestion()
  const counts = useReport()?.report.counts
  const found = counts ? counts.error + counts.warning + counts.info : 0
  const shown = read ? panel : "check"
  return (
    <div className="grid content-start gap-4">
      {read ? (
        <fieldset className="flex gap-1 border-line border-b">
          <legend className="sr-only">Beside the form</legend>
          {PANELS.map(({ key, label }) => (
            <button
              key={key}
              type="button"
              aria-pressed={key === shown}
              onClick={() => setPanel(key)}
              className={join(
                "min-h-control border-b-2 px-3 text-sm -outline-offset-2",
                key === shown
                  ? "border-accent font-medium text-accent"
                  : "border-transparent text-muted hover:text-ink",
              )}
            >
              {label}
              {key === "check" && found > 0 ? <span className="ml-1.5 font-normal tabular-nums">{found}</span> : null}
            </button>
          ))}
        </fieldset>
      ) : null}
      {shown === "check" || !read ? <ProblemPanel source={source} /> : null}
      {read && shown === "try" ? <TryIt question={read.question} isSound={read.isSound} /> : null}
      {read && shown === "preview" ? <QuestionPreview question={read.question} /> : null}
    </div>
  )
}

interface TryItProps {
  question: Question
  /** False: there is an error inside, so that its rules may not mean what they say. */
  isSound: boolean
}

function TryIt({ question, isSound }: TryItProps) {
  const { expectations, keep, remove } = useExpectations()
  if (!isSound) return <Message>Mend the errors of this question, then answers can be tried against its rules.</Message>
  return (
    <>
      <RuleTester
        question={question}
        action={(answer) => <KeepExpectation question={question} answer={answer} onKeep={keep} />}
      />
      <ExpectationList question={question} expectations={expectations} onRemove={remove} />
    </>
  )
}
