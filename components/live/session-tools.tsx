import Projector from "lucide-react/icons/projector"
import { Badge } from "@/components/ui/badge"
import { buttonLook } from "@/components/ui/button-look"
import type { Connection } from "@/lib/client/session-channel"
import { phaseWords } from "@/lib/live/session-summary"
import type { SessionView } from "@/lib/live/session-view"
import { ConnectionLine } from "./connection-line"

interface SessionToolsProps {
  sessionId: string
  view: SessionView
  connection: Connection
  unsent: number
}

/** At the top right: how the session stands, the connection, and for whoever leads the window for the wall. */
export function SessionTools({ sessionId, view, connection, unsent }: SessionToolsProps) {
  const { session, me } = view
  return (
    <>
      <ConnectionLine connection={connection} unsent={unsent} />
      <span className="max-sm:hidden">
        <Badge tone={session.phase === "paused" ? "warning" : "neutral"}>
          {phaseWords({ phase: session.phase, cancelled: false })}
        </Badge>
      </span>
      {me?.facilitator ? (
        <a
          href={`/sessions/${sessionId}/stage`}
          target="_blank"
          rel="noopener"
          className={buttonLook("secondary", "dense", "max-sm:hidden")}
        >
          <Projector aria-hidden />
          Stage
          <span className="sr-only"> (opens in a new window, for the projector)</span>
        </a>
      ) : null}
    </>
  )
}
