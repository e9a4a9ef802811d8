import type { Room } from "@/lib/client/session-room"
import type { SessionPhase } from "@/lib/live/plan"

const WORDS: Record<SessionPhase, string> = {
  scheduled: "The lobby opens soon.",
  lobby: "Come in, we begin soon.",
  running: "We are about to begin.",
  paused: "A short break. The clock stands.",
  "wrap-up": "Wrap-up: we look at what was parked.",
  closed: "The session is closed. Thank you.",
  reopened: "We go on in a moment.",
}

/** The wall while there is no question on it. */
export function StageWait({ room }: { room: Pick<Room, "view"> }) {
  const { session } = room.view
  return (
    <main data-theme="projector" className="grid min-h-dvh content-center justify-items-center gap-5 p-10 text-center">
      <svg viewBox="0 0 24 40" aria-hidden="true" className="h-20 text-brass">
        <path d="M12 0v24" stroke="currentColor" strokeWidth="1.5" />
        <path d="M7 24h10l-5 14Z" fill="currentColor" />
      </svg>
      <h1 className="text-3xl">{session.title}</h1>
      <p role="status" className="text-2xl">
        {WORDS[session.phase]}
      </p>
      {session.phase === "lobby" ? (
        <p className="text-muted text-xl tabular-nums">
          {session.present} {session.present === 1 ? "person is" : "people are"} here
        </p>
      ) : null}
    </main>
  )
}
