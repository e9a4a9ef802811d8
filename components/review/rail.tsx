"use client"

import { useEffect, useRef } from "react"
import { Button } from "@/components/ui/button"
import { Kbd } from "@/components/ui/kbd"
import { questionHref } from "@/lib/client/answer-route"
import type { Presence } from "@/lib/client/presence"
import type { ReviewPlace } from "@/lib/client/query-keys"
import type { Risk } from "@/lib/lens/model"
import { answeredCount, countRisks, questionCount } from "@/lib/review/counts"
import { nextUnanswered, type Outline, outlineQuestions } from "@/lib/review/outline"
import { QuestionLink } from "./question-link"
import { RailFilter } from "./rail-filter"
import { RailPillar } from "./rail-pillar"

interface RailProps {
  outline: Outline
  place: ReviewPlace
  questionId: string | null
  others: readonly Presence[]
  filter: readonly [filter: Risk | null, change: (filter: Risk | null) => void]
  onOpen: (questionId: string | null) => void
}

/** Pillars and questions with their state; the way to any question. */
export function Rail({ outline, place, questionId, others, filter: [filter, onFilter], onOpen }: RailProps) {
  const counts = countRisks(outlineQuestions(outline).map((one) => one.risk))
  const unanswered = nextUnanswered(outline, questionId ?? "")
  const list = useScrolledTo(questionId)
  return (
    <nav aria-label="Questions" className="flex h-full min-h-0 min-w-0 flex-col bg-ground">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2 border-line border-b px-4 py-3">
        <QuestionLink
          href={questionHref(place)}
          onOpen={() => onOpen(null)}
          aria-current={questionId === null ? "page" : undefined}
          className="flex items-baseline justify-between gap-2 rounded-sm font-medium hover:underline"
        >
          <span className="truncate">{outline.lensName}</span>
          <span className="whitespace-nowrap font-normal text-muted text-sm tabular-nums">
            {answeredCount(counts)} / {questionCount(counts)}
            <span className="sr-only"> answered</span>
          </span>
        </QuestionLink>
        <RailFilter filter={filter} counts={counts} onFilter={onFilter} />
      </div>
      <div ref={list} className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-3">
        {outline.pillars.map((pillar) => (
          <RailPillar
            key={pillar.id}
            pillar={pillar}
            place={place}
            questionId={questionId}
            filter={filter}
            others={others}
            onOpen={onOpen}
          />
        ))}
      </div>
      <div className="border-line border-t p-2">
        <Button
          look="quiet"
          className="w-full justify-between! px-2!"
          disabled={!unanswered}
          onClick={() => onOpen(unanswered)}
        >
          {unanswered ? "Next unanswered" : "Everything is answered"}
          {unanswered ? <Kbd keys="u" /> : null}
        </Button>
      </div>
    </nav>
  )
}

/** Keeps the current question in sight without moving the page. */
function useScrolledTo(questionId: string | null) {
  const list = useRef<HTMLDivElement>(null)
  // The outside system is the list's own scroll position.
  useEffect(() => {
    const box = list.current
    const line = questionId && box?.querySelector<HTMLElement>(`[data-question="${CSS.escape(questionId)}"]`)
    if (!box || !line) return
    const top = line.offsetTop
    if (top < box.scrollTop + 40 || top + line.offsetHeight > box.scrollTop + box.clientHeight) {
      box.scrollTop = top - box.clientHeight / 3
    }
  }, [questionId])
  return list
}
