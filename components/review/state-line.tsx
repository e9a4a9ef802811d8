import { Button } from "@/components/ui/button"
import { buttonLook } from "@/components/ui/button-look"
import { SaveState } from "@/components/ui/save-state"
import { timeWords } from "@/components/ui/time-words"
import type { Saver } from "@/lib/autosave/machine"
import type { AnswerActions } from "@/lib/client/answer-actions"
import { placeFrom } from "@/lib/client/answer-place"
import { questionPath } from "@/lib/client/answer-route"
import { type SaveWords, saveWords } from "@/lib/client/answer-words"
import type { QueueState } from "@/lib/client/offline-queue"

interface StateLineProps {
  saver: Saver
  state: QueueState
  actions: AnswerActions
}

/** Whether what was done is safe, in words, and what to do when it is not. */
export function StateLine({ saver, state, actions }: StateLineProps) {
  const { status, words, way } = saveWords(saver, state)
  return (
    <SaveState
      quiet
      status={status}
      at={saver.savedAt === null ? undefined : timeWords(new Date(saver.savedAt), "time")}
      words={words}
      action={way ? <WayOut way={way} actions={actions} /> : undefined}
    />
  )
}

function WayOut({ way, actions }: { way: NonNullable<SaveWords["way"]>; actions: AnswerActions }) {
  const look = buttonLook("secondary", "dense")
  if (way === "try again" || way === "decide") {
    return (
      <span className="flex gap-1.5">
        <Button size="dense" onClick={actions.retry}>
          Try now
        </Button>
        {way === "decide" ? (
          <Button size="dense" look="danger" onClick={actions.giveUp}>
            Drop my change
          </Button>
        ) : null}
      </span>
    )
  }
  if (way === "sign in") {
    const back = window.location.pathname + window.location.search
    return (
      <a href={`/sign-in?next=${encodeURIComponent(back)}`} className={look}>
        Sign in again
      </a>
    )
  }
  const place = placeFrom(way.openId)
  return (
    <a href={questionPath(place, place.questionId)} className={look}>
      Open it
    </a>
  )
}
