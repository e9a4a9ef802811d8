"use client"

import Check from "lucide-react/icons/check"
import Lock from "lucide-react/icons/lock"
import { Button } from "@/components/ui/button"
import { Message } from "@/components/ui/message"
import { Segmented } from "@/components/ui/segmented"
import { useBallot } from "@/lib/client/ballot-draft"
import { type Room, useSend } from "@/lib/client/session-room"
import { isNoneOfThese, type Question } from "@/lib/lens/model"
import { practiceNumbers } from "@/lib/risk/words"
import { BallotRow } from "./ballot-row"

interface BallotProps {
  room: Room
  stopId: string
  round: number
  question: Question
}

const CONFIDENCE = [1, 2, 3, 4, 5].map((value) => ({ value: String(value), label: String(value) }))

/** The private vote of one person on one question. It can be changed until everybody’s is shown. */
export function Ballot({ room, stopId, round, question }: BallotProps) {
  const sent = room.view.me?.vote ?? null
  // A second round is about what was heard since.
  const prepared = round === 1 ? (room.prepared[stopId] ?? null) : null
  const { vote, isSent, say, confide, done } = useBallot(`vote ${room.sessionId} ${stopId}`, round, sent, prepared)
  const { send, busy, problem } = useSend(room)
  const numbers = practiceNumbers(question)
  const practices = question.choices.filter((choice) => !isNoneOfThese(choice))

  async function cast(choices = vote.choices) {
    if (await send({ type: "vote", stopId, choices, confidence: vote.confidence })) done()
  }

  return (
    <section aria-labelledby="ballot" className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="ballot" className="text-lg">
          Your vote
        </h2>
        <p className="flex items-center gap-1.5 text-muted text-sm">
          <Lock aria-hidden className="size-3.5" />
          Nobody sees it before all votes are shown. Leave out what you can’t judge.
        </p>
      </div>
      <ul className="rounded-md border border-line bg-surface">
        {practices.map((choice) => (
          <BallotRow
            key={choice.id}
            number={numbers.get(choice.id) ?? 0}
            title={choice.title}
            value={vote.choices[choice.id] ?? null}
            onChange={(value) => say(choice.id, value)}
          />
        ))}
      </ul>
      <Segmented
        legend={
          <>
            How sure are you? <span className="font-normal text-muted">(optional; 1 is a guess, 5 is certain)</span>
          </>
        }
        options={CONFIDENCE}
        value={vote.confidence === null ? null : String(vote.confidence)}
        onChange={(value) => confide(Number(value))}
      />
      <div className="sticky bottom-0 z-10 -mx-1 flex flex-wrap items-center gap-x-3 gap-y-1.5 border-line border-t bg-ground px-1 py-2">
        <Button look={isSent ? "secondary" : "primary"} busy={busy} onClick={() => cast()}>
          {sent === null ? "Send my vote" : "Change my vote"}
        </Button>
        {sent === null ? (
          <Button look="quiet" busy={busy} onClick={() => cast({})}>
            Abstain
          </Button>
        ) : null}
        <p role="status" className="flex min-h-6 items-center gap-1.5 text-sm">
          {isSent ? (
            <>
              <Check aria-hidden className="size-4 text-success" />
              Your vote is in. You can change it until the reveal.
            </>
          ) : sent !== null ? (
            "You changed something that is not sent yet."
          ) : prepared !== null ? (
            "Filled in with what you prepared; nothing is sent yet."
          ) : (
            "Not sent yet."
          )}
        </p>
      </div>
      {problem ? (
        <Message tone="error" live>
          {problem}
        </Message>
      ) : null}
    </section>
  )
}
