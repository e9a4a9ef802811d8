import CloudOff from "lucide-react/icons/cloud-off"
import RefreshCw from "lucide-react/icons/refresh-cw"
import Wifi from "lucide-react/icons/wifi"

/** Whether what is on the screen is fresh. */
export type Connection = "live" | "polling" | "lost"

const STATES = {
  live: { Icon: Wifi, words: "Connected", look: "text-muted" },
  polling: { Icon: RefreshCw, words: "Connected, a little slower", look: "text-muted" },
  lost: { Icon: CloudOff, words: "Connecting again; what you do is kept", look: "text-warning" },
} as const

export function ConnectionLine({ connection }: { connection: Connection }) {
  const { Icon, words, look } = STATES[connection]
  return (
    <span className={`flex items-center gap-1.5 text-sm ${look}`}>
      <Icon aria-hidden className="size-4 shrink-0" />
      <span className={connection === "lost" ? "max-sm:sr-only" : "sr-only"}>{words}</span>
      <span role="status" className="sr-only">
        {connection === "lost" ? words : ""}
      </span>
    </span>
  )
}
