"use client"

import { useSyncExternalStore } from "react"
import { relativeWords, type TimeFormat, timeWords } from "./time-words"

interface TimeProps {
  /** A Date, or ISO text. */
  value: Date | string
  /** `day` shows the weekday: use it where people plan. */
  format?: TimeFormat
  /** Adds "in 3 weeks". */
  relative?: boolean
  /** Left out: UTC on the server, then the reader's own zone. Give "UTC" for a calendar day without a time. */
  timeZone?: string
}

const never = () => () => {}

export function Time({ value, format = "date", relative, timeZone }: TimeProps) {
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const moment = new Date(value)
  return (
    <time dateTime={moment.toISOString()} className="whitespace-nowrap tabular-nums">
      {timeWords(moment, format, timeZone ?? (inBrowser ? undefined : "UTC"))}
      {relative && inBrowser ? <span className="text-muted"> ({relativeWords(moment, new Date())})</span> : null}
    </time>
  )
}
