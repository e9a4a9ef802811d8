import { useState } from "react"
import type { RoomAction } from "@/lib/client/session-keys"
import { type Room, useSend } from "@/lib/client/session-room"
import type { CommandType } from "@/lib/live/commands"
import { isOpen } from "@/lib/live/initial"
import { isSettled, neighbour, nextStep } from "@/lib/live/next-step"
import { stopsOf } from "@/lib/live/plan"
import { mayCommand } from "@/lib/live/rights"
import { stopOf } from "./stop-words"

/** What is open over or in the screen. */
type Opened =
  | "decide"
  | "park"
  | "create"
  | "follow-up"
  | "go-to"
  | "needs-research"
  | "not-applicable"
  | "reopen"
  | "close"
  | "agenda"
  | "people"
  | null

const MORE_MINUTES = 2

/**
 * Everything that this person can do now; null where it makes no sense in this phase, or where their role in the
 * session does not allow it.
 */
export function useRoomActions(room: Room) {
  const [opened, open] = useState<Opened>(null)
  /** The round of which it was asked whether to reveal it without all votes. */
  const [askedOf, askReveal] = useState<string | null>(null)
  const sender = useSend(room)
  const { view } = room
  const { session, me } = view
  const stop = stopOf(session.agenda, session.currentId)
  const item = stop ? view.stops[stop.id] : undefined
  const phase = item?.phase ?? "reading"
  const runs = session.phase === "running" || session.phase === "reopened"
  const question = runs && stop?.question ? stop.id : null
  const may = (type: CommandType) => me !== null && mayCommand(type, me)
  const when = (allowed: unknown, type: CommandType, run: () => void) => (allowed && may(type) ? run : null)
  const send = sender.send

  function goTo(stopId: string) {
    open(null)
    void send({ type: "go-to", stopId })
  }
  function reveal() {
    askReveal(null)
    void send({ type: "reveal", stopId: stop?.id ?? "" })
  }
  function go(by: 1 | -1) {
    const to = runs ? neighbour(view, by) : null
    return to && when(true, "go-to", () => goTo(to.id))
  }
  const stopId = stop?.id ?? ""
  const round = phase === "voting" ? item?.rounds.at(-1) : undefined
  const unsent = round ? round.of - round.done : 0
  const roundKey = round ? `${stopId} ${round.number}` : null
  const closedVote = question !== null && phase !== "voting"
  const actions: Record<RoomAction, (() => void) | null> = {
    next: go(1),
    previous: go(-1),
    vote: when(closedVote, "open-vote", () => void send({ type: "open-vote", stopId })),
    reveal: when(question && phase === "voting", "reveal", () => (unsent > 0 ? askReveal(roundKey) : reveal())),
    decide: when(closedVote, "decide", () => open("decide")),
    park: when(runs, "park", () => open("park")),
    create: when(runs || session.phase === "wrap-up", "record", () => open("create")),
    time: when(runs && stop, "extend", () => void send({ type: "extend", stopId, minutes: MORE_MINUTES })),
    "go-to": when(runs, "go-to", () => open("go-to")),
    agenda: when(isOpen(session), "change-agenda", () => open("agenda")),
    people: when(isOpen(session), "change-person", () => open("people")),
  }
  return {
    ...{ actions, opened, open, goTo, stop, item, question, sender, runs, may },
    /** Asks before votes are shown while some are missing; null: not asked. */
    asksReveal: roundKey !== null && askedOf === roundKey ? { unsent, reveal, wait: () => askReveal(null) } : null,
    /** The one step that comes next; for whoever leads. */
    step: me?.facilitator ? nextStep(view) : null,
    mayParkQuestion: closedVote && may("park-question"),
    research: when(closedVote, "needs-research", () => open("needs-research")),
    notApplicable: when(closedVote, "not-applicable", () => open("not-applicable")),
    isSettled: isSettled(phase),
    /** Questions of the agenda that the group has not settled. */
    openQuestions: stopsOf(session.agenda).filter((one) => one.question && !isSettled(view.stops[one.id]?.phase))
      .length,
    leads: me?.facilitator ?? false,
  }
}

export type RoomActions = ReturnType<typeof useRoomActions>
