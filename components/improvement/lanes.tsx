"use client"

import { useId } from "react"
import type { ItemLine } from "@/lib/improvement/item-line"
import type { Direction } from "@/lib/improvement/matrix"
import { DropArea } from "./drop-area"
import { ItemCard } from "./item-card"

export interface Lane {
  id: string
  label: string
  lines: readonly ItemLine[]
  /** Nothing can be put here. */
  isFixed?: boolean
}

interface LanesProps {
  workloadId: string
  lanes: readonly Lane[]
  /** Undefined: whoever looks may not move anything. */
  onMove?: (line: ItemLine, lane: Lane) => void
}

/**
 * Columns of cards beside each other, as many as the window has room for and the others below them, so that none is out
 * of sight; a long one scrolls by itself. On a phone they stand below each other.
 */
export function Lanes({ workloadId, lanes, onMove }: LanesProps) {
  const hintId = useId()
  const all = lanes.flatMap((lane) => lane.lines)

  function step(line: ItemLine, from: number, direction: Direction) {
    const by = direction === "right" || direction === "down" ? 1 : -1
    let at = from + by
    while (lanes[at]?.isFixed) at += by
    const lane = lanes[at]
    if (lane) onMove?.(line, lane)
  }
  function drop(number: number, lane: Lane) {
    const line = all.find((one) => one.number === number)
    if (line && !lane.lines.includes(line)) onMove?.(line, lane)
  }

  return (
    <>
      <p id={hintId} className={onMove ? "text-muted text-sm" : "sr-only"}>
        Drag a card, or use the left and right arrow keys on its handle.
      </p>
      <section
        aria-label="Columns"
        className="grid items-start gap-2 pb-2 sm:grid-cols-[repeat(auto-fit,minmax(8.25rem,1fr))]"
      >
        {lanes.map((lane, index) => (
          <DropArea
            key={lane.id}
            {...(onMove && !lane.isFixed && { onDrop: (number) => drop(number, lane) })}
            className="grid grid-rows-[auto_minmax(0,1fr)] content-start gap-2 rounded-md bg-sunken p-2 sm:max-h-[75dvh]"
          >
            <h2 className="px-1 font-medium text-base">
              {lane.label} <span className="font-normal text-muted text-sm tabular-nums">{lane.lines.length}</span>
            </h2>
            <ul
              aria-label={lane.label}
              className="grid grid-cols-1 content-start gap-2 sm:min-h-24 sm:overflow-y-auto [&_time]:whitespace-normal"
            >
              {lane.lines.map((line) => (
                <ItemCard
                  key={line.number}
                  workloadId={workloadId}
                  line={line}
                  hintId={hintId}
                  {...(onMove && { onMove: (direction) => step(line, index, direction) })}
                />
              ))}
            </ul>
          </DropArea>
        ))}
      </section>
    </>
  )
}
