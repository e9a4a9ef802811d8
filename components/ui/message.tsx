import CircleAlert from "lucide-react/icons/circle-alert"
import CircleCheck from "lucide-react/icons/circle-check"
import Info from "lucide-react/icons/info"
import TriangleAlert from "lucide-react/icons/triangle-alert"
import type { ReactNode } from "react"
import { join } from "./join"

export type MessageTone = "info" | "success" | "warning" | "error"

const TONES = {
  info: { Icon: Info, look: "border-line border-l-accent bg-accent-soft", icon: "text-accent", word: "Note" },
  success: {
    Icon: CircleCheck,
    look: "border-line border-l-success bg-success-soft",
    icon: "text-success",
    word: "Done",
  },
  warning: {
    Icon: TriangleAlert,
    look: "border-line border-l-warning bg-warning-soft",
    icon: "text-warning",
    word: "Warning",
  },
  error: { Icon: CircleAlert, look: "border-line border-l-danger bg-danger-soft", icon: "text-danger", word: "Error" },
} as const

interface MessageProps {
  tone?: MessageTone
  title?: ReactNode
  children?: ReactNode
  /** A button or link that helps. */
  action?: ReactNode
  /** Announce it: for messages that appear after the page is there. */
  live?: boolean
}

export function Message({ tone = "info", title, children, action, live }: MessageProps) {
  const { Icon, look, icon, word } = TONES[tone]
  return (
    <div
      role={live ? (tone === "error" ? "alert" : "status") : undefined}
      className={join("flex items-start gap-2.5 rounded-md border border-l-3 px-3 py-2.5", look)}
    >
      <Icon aria-hidden className={join("mt-0.75 size-4 shrink-0", icon)} />
      <div className="min-w-0 flex-1">
        <span className="sr-only">{word}: </span>
        {title ? <p className="font-medium">{title}</p> : null}
        <div className="max-w-prose">{children}</div>
      </div>
      {action}
    </div>
  )
}
