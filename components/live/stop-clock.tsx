"use client"

import { join } from "@/components/ui/join"
import { ProgressBar } from "@/components/ui/progress-bar"
import { useServerTime } from "@/lib/client/session-clock"
import { leftOf } from "@/lib/live/clock"
import { clockWords, leftWords } from "@/lib/live/clock-words"
import type { StopView } from "@/lib/live/session-view"

interface StopClockProps {
  item: Pick<StopView, "spentMs" | "runningSince" | "plannedMs" | "extraMs">
  clockOffset: number
  /** For a wall. */
  large?: boolean
}

/** What is left of the time box. At its end there is a notice and nothing else happens. */
export function StopClock({ item, clockOffset, large }: StopClockProps) {
  const now = useServerTime(clockOffset)
  if (now === null) return <span className="min-h-9" />
  const left = leftOf(item, now)
  const over = left <= 0
  const box = item.plannedMs + item.extraMs
  const value = Math.min(box, Math.max(0, box - left))
  return (
    <div className={join("grid gap-1", large ? "min-w-44" : "min-w-28")}>
      <p
        className={join(
          "flex items-baseline justify-between gap-2 tabular-nums",
          large ? "font-semibold text-3xl" : "text-sm",
          over && "text-warning",
        )}
      >
        <span aria-hidden>{clockWords(left)}</span>
        <span aria-hidden className={join("font-normal", large ? "text-xl" : "text-muted text-xs")}>
          {over ? "over" : "left"}
          {item.runningSince === null ? ", stands" : ""}
        </span>
        <span className="sr-only">{leftWords(left)}</span>
      </p>
      <ProgressBar label="Time used" value={value} max={box} text="" quiet />
    </div>
  )
}

/** Said once when the time box ends: soft, for nothing moves. */
export function TimeIsUp({ item, clockOffset }: StopClockProps) {
  const now = useServerTime(clockOffset)
  const over = now !== null && item.runningSince !== null && leftOf(item, now) <= 0
  return (
    <span role="status" className={over ? "font-medium text-sm text-warning" : "sr-only"}>
      {over ? "The time box is used up. Take the time you need, or park it." : ""}
    </span>
  )
}
