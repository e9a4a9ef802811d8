import type { ReactNode } from "react"
import { join } from "./join"

export type BadgeTone = "neutral" | "accent" | "warning" | "danger" | "success"

const TONES: Record<BadgeTone, string> = {
  neutral: "border-line bg-sunken text-ink",
  accent: "border-accent bg-accent-soft text-accent",
  warning: "border-warning bg-warning-soft text-warning",
  danger: "border-danger bg-danger-soft text-danger",
  success: "border-success bg-success-soft text-success",
}

/** A short word of state. For risk there is `RiskBadge`. */
export function Badge({ tone = "neutral", children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={join(
        "inline-flex items-center gap-1 whitespace-nowrap rounded-sm border px-1.5 font-medium text-xs leading-4.5 [&_svg]:size-3",
        TONES[tone],
      )}
    >
      {children}
    </span>
  )
}
