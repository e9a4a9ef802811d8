import { useEffect, useEffectEvent, useState } from "react"
import { Message } from "@/components/ui/message"
import { Sheet } from "@/components/ui/sheet"
import { useAnswerActions, type useSteps } from "@/lib/client/answer-actions"
import type { useLiveReview } from "@/lib/client/answer-live"
import { useAnswerView } from "@/lib/client/answer-view"
import type { OfflineQueue, QueueState } from "@/lib/client/offline-queue"
import type { ReviewPlace } from "@/lib/client/query-keys"
import { nextUnanswered, type Outline, outlineQuestions } from "@/lib/review/outline"
import { AnswerCommands } from "./answer-commands"
import { Guidance } from "./guidance"
import { PresenceLine } from "./presence-line"
import { QuestionFooter } from "./question-footer"
import { QuestionHeader } from "./question-header"
import { QuestionPane } from "./question-pane"
import { QuestionSkeleton } from "./question-skeleton"
import { StateLine } from "./state-line"

export type SheetName = "rail" | "guidance"

/** What lives as long as the screen, whichever question is shown. */
interface ReviewSession {
  queue: OfflineQueue | null
  state: QueueState
  live: ReturnType<typeof useLiveReview>
  steps: ReturnType<typeof useSteps>
  /** The question is on the page. */
  onShown: () => void
}

interface AnswerQuestionProps {
  outline: Outline
  place: ReviewPlace
  questionId: string
  session: ReviewSession
  sheet: readonly [open: SheetName | null, change: (sheet: SheetName | null) => void]
  onOpen: (questionId: string | null) => void
}

const TYPING_MS = 3_000

/** One question of the review with its guidance. */
export function AnswerQuestion({ outline, place, questionId, session, sheet, onOpen }: AnswerQuestionProps) {
  const { queue, state, live, steps } = session
  const [openSheet, setSheet] = sheet
  const { view, error } = useAnswerView(place, questionId, state.savers)
  const actions = useAnswerActions(place, view, outline.canAnswer ? queue : null, steps.remember)
  const isShown = view !== undefined
  const onShown = useEffectEvent(session.onShown)
  // The outside system is the browser's focus.
  useEffect(() => {
    if (isShown) onShown()
  }, [isShown])
  const onTyping = usePresence(`${place.lensKey}/${questionId}`, live.be)

  const all = outlineQuestions(outline)
  const at = all.findIndex((one) => one.id === questionId)
  const previous = all[at - 1]
  const goNext = () => onOpen(all[at + 1]?.id ?? null)
  const go = {
    previous: () => previous && onOpen(previous.id),
    next: goNext,
    unanswered: () => onOpen(nextUnanswered(outline, questionId)),
  }
  const commands = <AnswerCommands view={view} actions={actions} go={go} steps={steps} />
  if (!view) {
    return (
      <div>
        {commands}
        {error ? <NotHere message={error.message} /> : <QuestionSkeleton />}
      </div>
    )
  }
  const news = live.news?.questionId === questionId ? live.news : null
  const others = live.others.filter((other) => other.place === `${place.lensKey}/${questionId}`)
  const of = outline.pillars.find((pillar) => pillar.id === view.pillarId)?.questions.length ?? 0
  return (
    <>
      {commands}
      <QuestionPane
        view={view}
        actions={actions}
        otherName={live.authors[questionId]}
        onTyping={onTyping}
        header={
          <QuestionHeader view={view} of={of} onSheet={setSheet}>
            {actions ? (
              <StateLine saver={view.saver} state={state} actions={actions} />
            ) : (
              <p className="text-muted text-sm">{readOnlyWords(outline)}</p>
            )}
            <PresenceLine others={others} news={news} />
          </QuestionHeader>
        }
        footer={
          <QuestionFooter
            onPrevious={previous ? go.previous : null}
            onNext={goNext}
            isLast={at === all.length - 1}
            undo={{ last: steps.last, run: steps.undo }}
            isApplicable={view.shown.isApplicable}
            actions={actions}
          />
        }
      />
      <aside
        aria-label="Guidance"
        className="sticky top-12 hidden h-[calc(100dvh-3rem)] border-line border-l @5xl:block"
      >
        <Guidance view={view} lensKey={place.milestone === null ? place.lensKey : null} />
      </aside>
      <Sheet open={openSheet === "guidance"} onClose={() => setSheet(null)} title="Guidance">
        <div className="-m-4 h-[calc(100%+2rem)]">
          <Guidance view={view} lensKey={place.milestone === null ? place.lensKey : null} />
        </div>
      </Sheet>
    </>
  )
}

function NotHere({ message }: { message: string }) {
  return (
    <div className="px-4 py-5 sm:px-6">
      <Message tone="warning" title="This question is not on this device yet" live>
        {message} It opens by itself when the server can be reached.
      </Message>
    </div>
  )
}

function readOnlyWords({ milestone, canAnswer }: Outline): string {
  if (milestone) return `As it was at milestone ${milestone.number}, “${milestone.name}”`
  return canAnswer ? "" : "You can read this review, not change it"
}

/** Tells others that this page is here, and that somebody types while they do. */
function usePresence(place: string, be: (here: { place: string; typing: boolean }) => void): () => void {
  const [typedAt, setTypedAt] = useState(0)
  // The outside system is the server's record of who is where.
  useEffect(() => {
    be({ place, typing: typedAt > 0 })
    if (typedAt === 0) return
    const quiet = setTimeout(() => setTypedAt(0), TYPING_MS)
    return () => clearTimeout(quiet)
  }, [place, typedAt, be])
  return () => setTypedAt(Date.now())
}
