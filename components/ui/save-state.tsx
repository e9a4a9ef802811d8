import Check from "lucide-react/icons/check"
import CircleAlert from "lucide-react/icons/circle-alert"
import CloudOff from "lucide-react/icons/cloud-off"
import GitCompare from "lucide-react/icons/git-compare"
import LoaderCircle from "lucide-react/icons/loader-circle"
import Pencil from "lucide-react/icons/pencil"
import type { ReactNode } from "react"
import { join } from "./join"

export type SaveStatus = "idle" | "dirty" | "saving" | "saved" | "error" | "conflict" | "offline"

const STATES = {
  idle: { Icon: Check, words: "Saved", look: "text-muted" },
  dirty: { Icon: Pencil, words: "Not saved yet", look: "text-muted" },
  saving: { Icon: LoaderCircle, words: "Saving…", look: "text-muted" },
  saved: { Icon: Check, words: "Saved", look: "text-success" },
  error: { Icon: CircleAlert, words: "Not saved, trying again", look: "text-danger" },
  conflict: { Icon: GitCompare, words: "Changed by someone else", look: "text-warning" },
  offline: { Icon: CloudOff, words: "Offline, kept on this device", look: "text-warning" },
} as const satisfies Record<SaveStatus, unknown>

interface SaveStateProps {
  status: SaveStatus
  /** When it was last saved, as people read it: "14:03". */
  at?: string
  /** Replaces the words where the page knows more: "Offline, kept on this device". */
  words?: string
  /** A quiet button: try now, compare. */
  action?: ReactNode
  /** Where people save all the time: success is not announced, trouble is. */
  quiet?: boolean
}

/** Says in words and by an icon whether what was typed is safe. Always takes a line, so that nothing jumps. */
export function SaveState({ status, at, words, action, quiet }: SaveStateProps) {
  const { Icon, look, words: usual } = STATES[status]
  const saved = status === "idle" || status === "saved"
  const text = words ?? (saved && at ? `Saved ${at}` : usual)
  // Every keystroke would be "Saving": only what matters is announced.
  const trouble = status === "error" || status === "conflict" || status === "offline"
  const spoken = trouble || (status === "saved" && !quiet) ? text : ""
  return (
    <div className="flex min-h-6 items-center gap-1.5 text-sm tabular-nums">
      <Icon aria-hidden className={join("size-3.5 shrink-0", look, status === "saving" && "animate-turn")} />
      <span aria-hidden={spoken !== ""} className={look}>
        {text}
      </span>
      <span role="status" aria-live="polite" className="sr-only">
        {spoken}
      </span>
      {action}
    </div>
  )
}
