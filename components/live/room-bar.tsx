"use client"

import ArrowLeft from "lucide-react/icons/arrow-left"
import Pause from "lucide-react/icons/pause"
import Plus from "lucide-react/icons/plus"
import { Button } from "@/components/ui/button"
import { ROOM_KEYS } from "@/lib/client/session-keys"
import type { Room } from "@/lib/client/session-room"
import { KeyHint } from "./key-hint"
import { MainButton } from "./main-button"
import { MoreMenu } from "./more-menu"
import type { RoomActions } from "./room-actions"
import { StopClock, TimeIsUp } from "./stop-clock"

/** The foot of the screen: the clock, what can be put aside, and for whoever leads the one step that comes next. */
export function RoomBar({ room, does }: { room: Room; does: RoomActions }) {
  const { actions, item, sender, runs, leads } = does
  const round = item?.phase === "voting" ? item.rounds.at(-1) : undefined
  const voted = item?.phase === "revealed" || item?.phase === "discussing"
  const leader = room.view.people[room.view.session.facilitatorId]?.name
  return (
    <footer className="grid gap-1.5 border-line border-t bg-ground px-4 py-2 sm:px-5">
      {sender.problem ? (
        <p role="alert" className="text-danger text-sm">
          {sender.problem}
        </p>
      ) : null}
      {item && runs ? <TimeIsUp item={item} clockOffset={room.clockOffset} /> : null}
      <div className="flex flex-wrap items-center gap-2">
        {item && room.view.session.phase !== "wrap-up" ? (
          <StopClock item={item} clockOffset={room.clockOffset} />
        ) : null}
        {actions.time && leads ? (
          <Button size="dense" onClick={actions.time} title={ROOM_KEYS.time.label}>
            +2 min <KeyHint keys="t" />
          </Button>
        ) : null}
        {runs && leads ? (
          <Button size="dense" onClick={() => sender.send({ type: "pause" })}>
            <Pause aria-hidden />
            Pause
          </Button>
        ) : null}
        {round && !leads ? (
          <p className="tabular-nums">
            {round.done} of {round.of} done
          </p>
        ) : null}
        <span className="flex-1" />
        {!leads && leader ? <p className="px-1 text-muted text-sm max-sm:hidden">{leader} leads</p> : null}
        {actions.park ? (
          <Button size="dense" onClick={actions.park}>
            Park <KeyHint keys="p" />
          </Button>
        ) : null}
        {actions.create && leads ? (
          <Button size="dense" onClick={actions.create}>
            <Plus aria-hidden />
            Create <KeyHint keys="a" />
          </Button>
        ) : null}
        {leads && voted && actions.vote ? (
          <Button size="dense" onClick={actions.vote}>
            Vote again <KeyHint keys="v" />
          </Button>
        ) : null}
        <MoreMenu view={room.view} does={does} />
        {actions.previous ? (
          <Button onClick={actions.previous} title={ROOM_KEYS.previous.label}>
            <ArrowLeft aria-hidden />
            <span className="max-sm:sr-only">Previous</span> <KeyHint keys="k" />
          </Button>
        ) : null}
        <MainButton does={does} />
      </div>
    </footer>
  )
}
