"use client"

import { Button } from "@/components/ui/button"
import { Message } from "@/components/ui/message"
import { Segmented } from "@/components/ui/segmented"
import { Time } from "@/components/ui/time"
import { type Room, useSend } from "@/lib/client/session-room"
import { OUTCOME_WORDS, PARKED_WORDS } from "./parked-words"
import { stopOf, stopTitle } from "./stop-words"

const OUTCOMES = ["action", "answered", "dropped"] as const

/** Everything that was put aside, looked at once more before the session closes. */
export function ParkingLot({ room, maySettle }: { room: Room; maySettle: boolean }) {
  const { send, busy, problem } = useSend(room)
  const { parked, session } = room.view
  const all = Object.values(parked)
  return (
    <section aria-labelledby="parking-lot" className="grid gap-3">
      <h2 id="parking-lot" className="text-lg">
        Parking lot
      </h2>
      {all.length === 0 ? (
        <p className="text-muted">Nothing was parked.</p>
      ) : (
        <ul className="grid gap-3">
          {all.map((one) => {
            const stop = stopOf(session.agenda, one.stopId)
            const { label } = stop ? stopTitle(stop, session.agenda, room.questions) : { label: "" }
            return (
              <li key={one.id} className="grid gap-2 rounded-md border border-line bg-surface p-3">
                <p className="text-muted text-sm">{[PARKED_WORDS[one.kind], label].filter(Boolean).join(" · ")}</p>
                <p className="max-w-prose whitespace-pre-line">{one.text}</p>
                <p className="text-sm">
                  {one.owner ? `Owner: ${one.owner}` : "No owner yet"}
                  {one.dueOn ? (
                    <>
                      {" · due "}
                      <Time value={one.dueOn} format="day" timeZone="UTC" />
                    </>
                  ) : null}
                </p>
                {maySettle ? (
                  <Segmented
                    legend={`What becomes of: ${one.text}`}
                    quiet
                    dense
                    disabled={busy}
                    options={OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value] }))}
                    value={one.outcome}
                    onChange={(value) => {
                      const outcome = OUTCOMES.find((known) => known === value)
                      if (outcome) void send({ type: "settle-parked", parkedId: one.id, outcome })
                    }}
                  />
                ) : (
                  <p className="font-medium text-sm">
                    {one.outcome ? OUTCOME_WORDS[one.outcome] : "Still to be looked at"}
                  </p>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {problem ? (
        <Message tone="error" live>
          {problem}
        </Message>
      ) : null}
      {maySettle && session.openParked > 0 ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button busy={busy} onClick={() => send({ type: "finish-parking" })}>
            The rest becomes actions
          </Button>
          <span className="text-muted text-sm">{session.openParked} still open</span>
        </div>
      ) : null}
    </section>
  )
}
