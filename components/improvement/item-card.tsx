"use client"

import GripVertical from "lucide-react/icons/grip-vertical"
import Link from "next/link"
import type { DragEvent, KeyboardEvent } from "react"
import { Badge } from "@/components/ui/badge"
import { itemHref } from "@/lib/client/workload-places"
import { EFFORT_WORDS } from "@/lib/improvement/item"
import type { ItemLine } from "@/lib/improvement/item-line"
import type { Direction } from "@/lib/improvement/matrix"
import { DueDate } from "./due-date"
import { ItemRisk } from "./level-mark"

interface ItemCardProps {
  workloadId: string
  line: ItemLine
  /** Id of the sentence that says how cards are moved. */
  hintId: string
  /** Undefined: whoever looks may not move it. */
  onMove?: (direction: Direction) => void
}

const KEYS: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
}

/** A small card that is dragged, or moved by the arrow keys from its handle. */
export function ItemCard({ workloadId, line, hintId, onMove }: ItemCardProps) {
  const { number, title, risk, effort, owner, dueOn, isOverdue, steps, returnedOn, isQuickWin } = line

  function onKeyDown(event: KeyboardEvent) {
    const direction = KEYS[event.key]
    if (!direction) return
    event.preventDefault()
    onMove?.(direction)
  }
  function onDragStart(event: DragEvent) {
    event.dataTransfer.setData("text/plain", String(number))
    event.dataTransfer.effectAllowed = "move"
  }

  return (
    <li
      draggable={onMove !== undefined}
      onDragStart={onDragStart}
      className="relative grid gap-1 rounded-md border border-line bg-surface p-2 text-sm hover:border-muted"
    >
      <div className="flex items-start gap-1">
        <Link
          href={itemHref(workloadId, number)}
          draggable={false}
          className="min-w-0 flex-1 break-words rounded-sm font-medium hover:underline"
        >
          <span className="font-normal text-muted tabular-nums">#{number}</span> {title}
        </Link>
        {onMove ? (
          <button
            type="button"
            data-handle={number}
            aria-label={`Move #${number} ${title}`}
            aria-describedby={hintId}
            onKeyDown={onKeyDown}
            className="-mt-1 -mr-1 grid size-control-dense shrink-0 cursor-grab place-items-center rounded-sm text-muted hover:bg-sunken"
          >
            <GripVertical aria-hidden className="size-4" />
          </button>
        ) : null}
      </div>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
        <ItemRisk risk={risk} />
        <span>{EFFORT_WORDS[effort]} effort</span>
        {steps.all > 0 ? <span className="tabular-nums">{`${steps.done} of ${steps.all} steps`}</span> : null}
        {isQuickWin ? <Badge tone="success">Quick win</Badge> : null}
        {returnedOn === null ? null : <Badge tone="warning">Came back</Badge>}
      </p>
      {owner || dueOn ? (
        <p className="flex flex-wrap items-center gap-x-3 text-muted">
          {owner ? <span>{owner.name}</span> : null}
          {dueOn ? <DueDate day={dueOn} isOverdue={isOverdue} /> : null}
        </p>
      ) : null}
    </li>
  )
}
