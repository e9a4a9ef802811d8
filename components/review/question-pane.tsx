import type { ReactNode } from "react"
import type { AnswerActions } from "@/lib/client/answer-actions"
import type { AnswerView } from "@/lib/client/answer-view"
import { ChoiceList } from "./choice-list"
import { Decision } from "./decision"
import { NotApplicable } from "./not-applicable"
import { Notes } from "./notes"
import { TITLE_ID } from "./question-header"

interface QuestionPaneProps {
  view: AnswerView
  actions: AnswerActions | null
  otherName: string | undefined
  onTyping: () => void
  header: ReactNode
  footer: ReactNode
}

/** The question that is being talked about. */
export function QuestionPane({ view, actions, otherName, onTyping, header, footer }: QuestionPaneProps) {
  const { question, shown } = view
  return (
    <article
      aria-labelledby={TITLE_ID}
      className="flex min-h-[calc(100dvh-3rem)] flex-col [@media(min-height:30rem)]:h-[calc(100dvh-3rem)]"
    >
      {/* The question scrolls behind nothing, so that no focus is ever hidden; a low window scrolls as a whole. */}
      <div className="grid flex-1 grid-cols-[minmax(0,56rem)] content-start gap-4 px-4 pt-4 pb-6 sm:px-6 [@media(min-height:30rem)]:overflow-y-auto">
        {header}
        {shown.isApplicable ? null : <NotApplicable answer={shown} actions={actions} />}
        <div className="rounded-md border border-line bg-surface">
          <ChoiceList question={question} answer={shown} actions={actions} labelledBy={TITLE_ID} />
          <Decision question={question} answer={shown} />
        </div>
        <Notes view={view} actions={actions} otherName={otherName} onTyping={onTyping} />
      </div>
      {footer}
    </article>
  )
}
