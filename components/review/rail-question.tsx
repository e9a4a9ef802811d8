import { memo } from "react"
import { join } from "@/components/ui/join"
import { RiskShape } from "@/components/ui/risk-shape"
import type { OutlineQuestion } from "@/lib/review/outline"
import { RISK_WORDS } from "@/lib/risk/words"
import { QuestionLink } from "./question-link"

interface RailQuestionProps {
  question: OutlineQuestion
  href: string
  isCurrent: boolean
  /** Names of others who look at it now. */
  here: string
  onOpen: (questionId: string) => void
}

/** One line of the rail: state by shape, colour and word. */
export const RailQuestion = memo(function RailQuestion({ question, href, isCurrent, here, onOpen }: RailQuestionProps) {
  const { id, number, title, risk } = question
  return (
    <QuestionLink
      href={href}
      onOpen={() => onOpen(id)}
      aria-current={isCurrent ? "page" : undefined}
      title={title}
      className={join(
        "grid min-h-8 grid-cols-[auto_1.125rem_1fr_auto] items-center gap-x-1.5 rounded-sm border-l-2 py-0.5 pr-2 pl-2 text-sm -outline-offset-2 max-sm:min-h-control",
        isCurrent ? "border-accent bg-accent-soft font-medium" : "border-transparent hover:bg-sunken",
      )}
    >
      <RiskShape risk={risk} className="size-2.5" />
      <span className="text-right text-muted tabular-nums">{number}</span>
      <span className="line-clamp-2 leading-snug">{title}</span>
      <span className="flex items-center gap-1.5 font-normal text-muted text-xs">
        {here ? <span aria-hidden className="size-2 rounded-full bg-brass" title={`${here} is here`} /> : null}
        <span className="sr-only">{here ? `, ${here} is here, ` : ", "}</span>
        {/* The hollow circle leaves its room to the title; whoever listens hears the word. */}
        <span className={risk === "UNANSWERED" ? "sr-only" : undefined}>
          {risk === "NOT_APPLICABLE" ? "N/A" : RISK_WORDS[risk]}
        </span>
      </span>
    </QuestionLink>
  )
})
