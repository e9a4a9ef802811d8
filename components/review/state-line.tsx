import { Button } from "@/components/ui/button"
import { buttonLook } from "@/components/ui/button-look"
import { SaveState } from "@/components/ui/save-state"
import { timeWords } from "@/components/ui/time-words"
import type { Saver } from "@/lib/autosave/machine"
import { placeFrom } from "@/lib/client/answer-place"
import { questionPath } from "@/lib/client/answer-route"
import { type SaveWords, saveWords } from "@/lib/client/answer-words"
import type { QueueState } from "@/lib/client/offline-queue"

interface StateLineProps {
  saver: Saver
  state: QueueState
  onRetry: () => void
}

/** Whether what was done is safe, in words, and what to do when it is not. */
export function StateLine({ saver, state, onRetry }: StateLineProps) {
  const { status, words, way } = saveWords(saver, state)
  return (
    <SaveState
      quiet
      status={status}
      at={saver.savedAt === null ? undefined : timeWords(new Date(saver.savedAt), "time")}
      words={words}
      action={way ? <WayOut way={way} onRetry={onRetry} /> : undefined}
    />
  )
}

function WayOut({ way, onRetry }: { way: NonNullable<SaveWords["way"]>; onRetry: () => void }) {
  const look = buttonLook("secondary", "dense")
  if (way === "try again")
    return (
      <Button size="dense" onClick={onRetry}>
        Try now
      </Button>
    )
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
