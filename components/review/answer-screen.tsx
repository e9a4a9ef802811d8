"use client"

import { useEffect, useEffectEvent, useRef, useState } from "react"
import { Sheet } from "@/components/ui/sheet"
import { useSteps } from "@/lib/client/answer-actions"
import { useLiveReview } from "@/lib/client/answer-live"
import { openQuestion, questionIdFrom, questionPath, setSearch, useAddress } from "@/lib/client/answer-route"
import { useAnswerQueue, useOutline, useQueueState } from "@/lib/client/answer-view"
import type { ReviewPlace } from "@/lib/client/query-keys"
import { type Outline, outlineQuestions } from "@/lib/review/outline"
import { AnswerQuestion, type SheetName } from "./answer-question"
import { TITLE_ID } from "./question-header"
import { Rail } from "./rail"
import { filterFrom, filterName } from "./rail-filter"
import { ReviewSummary } from "./review-summary"

interface AnswerScreenProps {
  place: ReviewPlace
  userId: string
  /** The question the server rendered; from then on the address says. */
  first: string | null
}

/** The answer screen: rail, question, guidance. The address says which question is shown. */
export function AnswerScreen({ place, userId, first }: AnswerScreenProps) {
  const address = useAddress(questionPath(place, first))
  const questionId = questionIdFrom(address)
  const queue = useAnswerQueue(userId)
  const state = useQueueState(queue)
  const outline = useOutline(place, state.savers)
  const live = useLiveReview(place, queue)
  const steps = useSteps(place, queue, questionId)
  const [sheet, setSheet] = useState<SheetName | null>(null)
  const onShown = useArrival(questionId, outline)
  if (!outline) return null

  const open = (id: string | null) => {
    setSheet(null)
    openQuestion(place, id)
  }
  const rail = (
    <Rail
      outline={outline}
      place={place}
      questionId={questionId}
      others={live.others}
      filter={[filterFrom(address.split("?")[1] ?? ""), (risk) => setSearch("show", risk && filterName(risk))]}
      onOpen={open}
    />
  )
  return (
    <div className="@container">
      <div className="grid grid-cols-[minmax(0,1fr)] @3xl:grid-cols-[17rem_minmax(0,1fr)] @5xl:grid-cols-[17rem_minmax(0,1fr)_18rem]">
        <div className="sticky top-12 hidden h-[calc(100dvh-3rem)] border-line border-r @3xl:block">{rail}</div>
        {questionId === null ? (
          <ReviewSummary outline={outline} place={place} steps={steps} onOpen={open} onRail={() => setSheet("rail")} />
        ) : (
          <AnswerQuestion
            key={questionId}
            outline={outline}
            place={place}
            questionId={questionId}
            session={{ queue, state, live, steps, onShown }}
            sheet={[sheet, setSheet]}
            onOpen={open}
          />
        )}
      </div>
      <Sheet open={sheet === "rail"} onClose={() => setSheet(null)} title="Questions" side="left">
        <div className="-m-4 h-[calc(100%+2rem)]">{rail}</div>
      </Sheet>
      <p role="status" className="sr-only">
        {steps.said}
      </p>
    </div>
  )
}

/**
 * What a browser does when a page opens: title, top of the page, focus on what the page is about. The answer is to be
 * called when the question is there: it may come later than its address.
 */
function useArrival(questionId: string | null, outline: Outline | undefined): () => void {
  const shown = useRef(questionId)
  const isDue = useRef(false)
  const title = outline && outlineQuestions(outline).find((one) => one.id === questionId)?.title
  const name = title ?? outline?.lensName
  function focusTitle() {
    const heading = isDue.current ? document.getElementById(TITLE_ID) : null
    if (!heading) return
    heading.focus({ preventScroll: true })
    isDue.current = false
  }
  const arrive = useEffectEvent(focusTitle)
  // The outside system is the browser's window.
  useEffect(() => {
    if (name) document.title = `${name} · Plumbline`
    if (shown.current === questionId) return
    shown.current = questionId
    isDue.current = true
    window.scrollTo(0, 0)
    arrive()
  }, [questionId, name])
  return focusTitle
}
