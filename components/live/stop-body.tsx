"use client"

import { Message } from "@/components/ui/message"
import type { Room } from "@/lib/client/session-room"
import type { RoomQuestion } from "@/lib/live/room-content"
import type { StopView } from "@/lib/live/session-view"
import { Ballot } from "./ballot"
import { DecideForm } from "./decide-form"
import { Decided } from "./decided"
import { Practices } from "./practices"
import { Reveal } from "./reveal"
import { PHASE_WORDS } from "./stop-words"
import { VoteProgress } from "./vote-progress"

interface StopBodyProps {
  room: Room
  known: RoomQuestion
  item: StopView | undefined
  /** The form for the decision is open. */
  deciding: boolean
  onDecided: () => void
}

/** What there is to do or to see on a question in each of its phases. */
export function StopBody({ room, known, item, deciding, onDecided }: StopBodyProps) {
  const { question } = known
  const rounds = item?.rounds.filter((round) => round.result !== null) ?? []
  const here = item !== undefined && room.view.session.currentId === item.id
  if (item && deciding) return <DecideForm room={room} item={item} question={question} onClose={onDecided} />
  if (item === undefined || item.phase === "reading") return <Practices question={question} />
  switch (item.phase) {
    case "voting": {
      const round = item.rounds.at(-1)
      return (
        <>
          {round ? <VoteProgress done={round.done} of={round.of} number={round.number} /> : null}
          {here && room.view.me?.mayVote && round ? (
            <Ballot key={round.number} room={room} stopId={item.id} round={round.number} question={question} />
          ) : (
            <Practices question={question} />
          )}
        </>
      )
    }
    case "revealed":
    case "discussing":
      return <Reveal question={question} rounds={rounds} />
    default:
      return (
        <>
          {item.reason ? <Message title={PHASE_WORDS[item.phase]}>{item.reason}</Message> : null}
          <Decided room={room} item={item} question={question} />
          {rounds.length > 0 ? (
            <details className="group">
              <summary className="link w-fit list-none rounded-sm py-0.5">
                <span className="group-open:hidden">Show the votes</span>
                <span className="hidden group-open:inline">Hide the votes</span>
              </summary>
              <div className="pt-3">
                <Reveal question={question} rounds={rounds} />
              </div>
            </details>
          ) : (
            <Practices question={question} />
          )}
        </>
      )
  }
}
