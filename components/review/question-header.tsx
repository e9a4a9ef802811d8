import Info from "lucide-react/icons/info"
import List from "lucide-react/icons/list"
import type { ReactNode } from "react"
import { Button } from "@/components/ui/button"
import type { AnswerView } from "@/lib/client/answer-view"
import { questionCode } from "./pillar-code"

export const TITLE_ID = "question-title"

interface QuestionHeaderProps {
  view: AnswerView
  /** Questions of the pillar. */
  of: number
  onSheet: (sheet: "rail" | "guidance") => void
  /** The state line and who is here. */
  children: ReactNode
}

/** Which question this is, and whether what was done is safe. */
export function QuestionHeader({ view, of, onSheet, children }: QuestionHeaderProps) {
  const { question, pillarName, number } = view
  return (
    <header className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <div className="flex min-h-control-dense items-center justify-between gap-2">
        <p className="min-w-0 truncate text-muted text-sm">
          {pillarName} · {number} of {of}
        </p>
        <div className="flex gap-1.5">
          <Button size="dense" className="@3xl:hidden" onClick={() => onSheet("rail")}>
            <List aria-hidden />
            <span className="max-[23rem]:sr-only">Questions</span>
          </Button>
          <Button size="dense" className="@5xl:hidden" onClick={() => onSheet("guidance")}>
            <Info aria-hidden />
            <span className="max-[23rem]:sr-only">Guidance</span>
          </Button>
        </div>
      </div>
      <h1 id={TITLE_ID} tabIndex={-1} className="text-lg outline-none">
        <span className="text-muted">{questionCode(pillarName, number)} · </span>
        {question.title}
      </h1>
      <div className="flex min-h-7 items-center justify-between gap-x-4 *:first:shrink-0 max-sm:*:first:shrink">
        {children}
      </div>
    </header>
  )
}
