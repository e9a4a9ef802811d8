"use client"

import { useFollow } from "@/lib/client/session-follow"
import { useRoomKeys } from "@/lib/client/session-keys"
import type { Room } from "@/lib/client/session-room"
import { mayCommand } from "@/lib/live/rights"
import { AgendaRail } from "./agenda-rail"
import { BackToGroup } from "./back-to-group"
import { ClaimBanner } from "./claim-banner"
import { LensNews } from "./lens-news"
import { NotesPanel } from "./notes-panel"
import { Paused } from "./paused"
import { PeopleStrip } from "./people-strip"
import { useRoomActions } from "./room-actions"
import { RoomBar } from "./room-bar"
import { RoomDialogs } from "./room-dialogs"
import { RoomGuidance } from "./room-guidance"
import { RoomLayout } from "./room-layout"
import { StopScreen } from "./stop-screen"
import { stopOf } from "./stop-words"
import { WrapUp } from "./wrap-up"

/**
 * The screen while a session runs. Whoever leads moves the group and sees what comes next; everybody else follows,
 * votes in private, and may look around and come back.
 */
export function RoomScreen({ room }: { room: Room }) {
  const does = useRoomActions(room)
  useRoomKeys(does.actions, does.leads)
  const { shownId, isAway, look } = useFollow(room)
  const { session, me } = room.view
  const { leads } = does
  const { agenda: changeAgenda, people: changeRoles } = does.actions
  const stop = stopOf(session.agenda, leads ? session.currentId : shownId)
  const known = stop ? room.questions.get(stop.id) : undefined
  const wraps = session.phase === "wrap-up" && !isAway
  const mayWrite = me !== null && mayCommand("write-note", me)
  const people = <PeopleStrip room={room} onRoles={changeRoles} />
  return (
    <>
      <RoomLayout
        agenda={(close) => (
          <AgendaRail
            room={room}
            shownId={stop?.id ?? null}
            onOpen={(id) => {
              close()
              if (leads) does.goTo(id)
              else look(id)
            }}
            onChange={
              changeAgenda &&
              (() => {
                close()
                changeAgenda()
              })
            }
          />
        )}
        guidance={<RoomGuidance known={wraps ? undefined : known} leads={leads} />}
        notes={stop && !wraps ? <NotesPanel room={room} stopId={stop.id} mayWrite={mayWrite} /> : null}
        people={leads ? people : null}
        footer={<RoomBar room={room} does={does} />}
      >
        {isAway && !leads ? <BackToGroup room={room} onBack={() => look(null)} /> : null}
        <ClaimBanner room={room} />
        <LensNews room={room} onChange={changeAgenda} />
        {session.phase === "paused" ? <Paused leads={leads} /> : null}
        {wraps ? <WrapUp room={room} leads={leads} /> : <StopScreen room={room} stop={stop} does={does} />}
        {leads ? null : (
          <section aria-labelledby="who" className="grid gap-2">
            <h2 id="who" className="font-medium text-muted text-sm">
              Who is here
            </h2>
            {people}
          </section>
        )}
      </RoomLayout>
      <RoomDialogs room={room} does={does} />
    </>
  )
}
