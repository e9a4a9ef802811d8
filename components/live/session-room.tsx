"use client"

import { AuthCard } from "@/components/layout/auth-card"
import { Message } from "@/components/ui/message"
import { useRoomQuestions } from "@/lib/client/session-content"
import { useSessionLive } from "@/lib/client/session-live"
import type { Room } from "@/lib/client/session-room"
import type { RoomContent } from "@/lib/live/room-content"
import type { SessionView, ViewMessage } from "@/lib/live/session-view"
import type { Vote } from "@/lib/live/vote"
import { Closed } from "./closed"
import { InvitePanel } from "./invite-panel"
import { Lobby } from "./lobby"
import { RoomNews } from "./room-news"
import { RoomScreen } from "./room-screen"
import { SessionFrame } from "./session-frame"
import { SessionTools } from "./session-tools"

interface SessionRoomProps {
  sessionId: string
  first: ViewMessage & { view: SessionView }
  /** The questions, what this person alone prepared on them, and what is still to be done from before. */
  content: RoomContent & { prepared: Readonly<Record<string, Vote>>; openActions: Room["openActions"] }
  /** null for guests. */
  workloadHref: string | null
  invitation: { code: string; url: string } | null
  /** Whether this person may make links for guests. */
  mayInvite: boolean
  /** How many questions a guest is asked beforehand. */
  asked: number
}

/** A session as one person sees it, from the lobby to its end. */
export function SessionRoom({ sessionId, first, content, workloadHref, asked, ...invite }: SessionRoomProps) {
  const { invitation, mayInvite } = invite
  const live = useSessionLive(sessionId, first)
  const { view, looks, clockOffset, connection, send, look } = live
  const read = useRoomQuestions(sessionId, view, content)
  const { prepared, openActions } = content
  const room: Room = { sessionId, view, looks, clockOffset, send, look, ...read, prepared, openActions }
  const { phase, title } = view.session
  if (connection === "dropped" || view.me === null) return <Dropped />
  const lobby = phase === "scheduled" || phase === "lobby"
  // Guests see nothing besides the session.
  const pageOf = (name: string) => (workloadHref === null ? null : `/sessions/${sessionId}/${name}`)
  return (
    <SessionFrame
      title={title}
      workload={workloadHref === null ? null : { name: content.workloadName, href: workloadHref }}
      tools={<SessionTools sessionId={sessionId} view={view} connection={connection} unsent={live.unsent} />}
    >
      {lobby ? (
        <Lobby
          room={room}
          asked={asked}
          invite={invitation ? <InvitePanel sessionId={sessionId} {...invitation} mayInvite={mayInvite} /> : null}
        />
      ) : phase === "closed" ? (
        <Closed room={room} minutesHref={pageOf("minutes")} planHref={pageOf("plan")} />
      ) : (
        <RoomScreen room={room} />
      )}
      <RoomNews room={room} />
    </SessionFrame>
  )
}

/** The link of a guest was taken back, or a member was taken off. */
function Dropped() {
  return (
    <AuthCard title="You are not in this session any more">
      <Message live>
        Your link was taken back, or you were taken off the list. If that is a mistake, ask whoever leads.
      </Message>
    </AuthCard>
  )
}
