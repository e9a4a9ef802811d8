import CloudOff from "lucide-react/icons/cloud-off"
import RefreshCw from "lucide-react/icons/refresh-cw"
import Wifi from "lucide-react/icons/wifi"
import type { Connection } from "@/lib/client/session-channel"

const STATES = {
  connecting: { Icon: RefreshCw, words: "Connecting", look: "text-muted" },
  live: { Icon: Wifi, words: "Connected", look: "text-muted" },
  polling: { Icon: RefreshCw, words: "Connected, a little slower", look: "text-muted" },
  lost: { Icon: CloudOff, words: "Connecting again; what you do is kept", look: "text-warning" },
  dropped: { Icon: CloudOff, words: "Not in this session", look: "text-warning" },
} as const satisfies Record<Connection, unknown>

interface ConnectionLineProps {
  connection: Connection
  /** Commands that wait to be sent. */
  unsent: number
}

/** Whether what is on the screen is fresh, and whether everything was sent. */
export function ConnectionLine({ connection, unsent }: ConnectionLineProps) {
  const { Icon, words, look } = STATES[connection]
  const lost = connection === "lost"
  const text = lost && unsent > 0 ? `Connecting again; ${unsent} to send` : words
  return (
    <span className={`flex items-center gap-1.5 text-sm ${look}`}>
      <Icon aria-hidden className="size-4 shrink-0" />
      <span className={lost ? "max-sm:sr-only" : "sr-only"}>{text}</span>
      <span role="status" className="sr-only">
        {lost ? words : ""}
      </span>
    </span>
  )
}
