"use client"

import { RISK_TEXT } from "@/components/ui/risk-look"
import { RiskShape } from "@/components/ui/risk-shape"
import type { Room } from "@/lib/client/session-room"
import { isNoneOfThese } from "@/lib/lens/model"
import type { StopView } from "@/lib/live/session-view"
import { RISK_WORDS } from "@/lib/risk/words"
import { RoomNews } from "./room-news"
import { StageReveal } from "./stage-reveal"
import { StageWait } from "./stage-wait"
import { StopClock } from "./stop-clock"
import { PHASE_WORDS, stopOf, stopTitle } from "./stop-words"
import { VoteProgress } from "./vote-progress"

/** What hangs on the wall: the question, how many votes are in, the clock; then bars and risks. Nothing private. */
export function Stage({ room }: { room: Pick<Room, "view" | "questions" | "clockOffset"> }) {
  const { session, stops } = room.view
  const stop = stopOf(session.agenda, session.currentId)
  const runs = session.phase === "running" || session.phase === "reopened"
  if (!stop || !runs) return <StageWait room={room} />
  const known = room.questions.get(stop.id)
  const item = stops[stop.id]
  const { title } = stopTitle(stop, session.agenda, room.questions)
  const round = item?.rounds.at(-1)
  const shown = item?.rounds.findLast((one) => one.result !== null)?.result
  const reveals = known !== undefined && item?.phase !== "voting" && shown
  const outcome = item ? <Outcome item={item} /> : null
  return (
    <main
      // A new function each time, so that it looks again after every change.
      ref={(main) => reachByKeyboard(main)}
      data-theme="projector"
      className="flex min-h-dvh flex-col gap-3 px-10 py-4 text-xl max-sm:px-5"
    >
      <header className="flex flex-wrap items-start justify-between gap-x-10 gap-y-3">
        <div className="grid min-w-0 flex-1 basis-96 gap-1">
          <p className="text-muted text-xl">{known ? `${known.pillarName} · ${known.label}` : session.title}</p>
          <h1 className={shown ? "text-2xl" : "text-3xl"}>{title}</h1>
        </div>
        {item ? <StopClock item={item} clockOffset={room.clockOffset} large /> : null}
      </header>
      {item?.phase === "voting" && round ? (
        <VoteProgress done={round.done} of={round.of} number={round.number} large />
      ) : null}
      {known && (!item || item.phase === "reading" || item.phase === "voting") ? (
        <ol className="grid gap-2">
          {known.question.choices
            .filter((choice) => !isNoneOfThese(choice))
            .map((choice, at) => (
              <li key={choice.id} className="grid grid-cols-[2.5rem_1fr]">
                <span className="text-muted tabular-nums">{at + 1}</span>
                {choice.title}
              </li>
            ))}
        </ol>
      ) : null}
      {reveals ? null : outcome}
      {reveals && known && shown ? <StageReveal question={known.question} result={shown} settled={outcome} /> : null}
      <RoomNews room={room} />
    </main>
  )
}

/** What the group settled on, or that it put the question aside; nothing while it is at it. */
function Outcome({ item: { phase, after } }: { item: StopView }) {
  if (after) {
    return (
      <p className={`flex items-center gap-3 text-2xl ${RISK_TEXT[after.risk]}`}>
        <RiskShape risk={after.risk} className="size-6" />
        <span>
          {PHASE_WORDS[phase]}: <strong className="font-semibold">{RISK_WORDS[after.risk]}</strong>
        </span>
      </p>
    )
  }
  return phase === "parked" || phase === "needs-research" ? <p className="text-2xl">{PHASE_WORDS[phase]}</p> : null
}

/** What is higher than the wall must be scrollable with the keyboard; what fits is no stop on the way. */
function reachByKeyboard(main: HTMLElement | null) {
  if (main) main.tabIndex = main.scrollHeight > window.innerHeight ? 0 : -1
}
