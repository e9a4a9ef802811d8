"use client"

import { Button } from "@/components/ui/button"
import { Message } from "@/components/ui/message"
import { useServerTime } from "@/lib/client/session-clock"
import { type Room, useSend } from "@/lib/client/session-room"
import { CLAIM_AFTER_MS } from "@/lib/live/clock"

/** When whoever leads is away, or when two people led: what happened, and who may do something about it. */
export function ClaimBanner({ room }: { room: Room }) {
  const { session, me, people } = room.view
  const now = useServerTime(room.clockOffset)
  const { send, busy, problem } = useSend(room)
  const leader = people[session.facilitatorId]?.name ?? "Whoever leads"
  const trouble = problem ? <p className="text-danger text-sm">{problem}</p> : null

  if (session.regainId !== null && session.regainId === me?.personId) {
    return (
      <Message
        live
        tone="warning"
        title={`${leader} leads now`}
        action={
          <Button size="dense" look="primary" busy={busy} onClick={() => send({ type: "regain" })}>
            Lead again
          </Button>
        }
      >
        You were away, so facilitation was taken over. Take it back whenever it suits.
        {trouble}
      </Message>
    )
  }
  if (session.facilitatorAwaySince === null || me?.facilitator) return null
  if (now === null) return null
  const wait = session.facilitatorAwaySince + CLAIM_AFTER_MS - now
  const mayClaim = me?.roles.includes("co-facilitator") ?? false
  return (
    <Message
      live
      tone="warning"
      title={`${leader} is away`}
      action={
        mayClaim && wait <= 0 ? (
          <Button size="dense" look="primary" busy={busy} onClick={() => send({ type: "claim" })}>
            Lead on
          </Button>
        ) : null
      }
    >
      {mayClaim
        ? wait > 0
          ? "You can take over if they are not back within a minute."
          : "You can take over. Everybody is told, and they can take it back with one click."
        : "Nothing is lost. The session goes on when they are back or a co-facilitator takes over."}
      {trouble}
    </Message>
  )
}
