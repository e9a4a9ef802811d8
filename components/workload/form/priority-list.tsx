"use client"

import ArrowDown from "lucide-react/icons/arrow-down"
import ArrowUp from "lucide-react/icons/arrow-up"
import GripVertical from "lucide-react/icons/grip-vertical"
import { type KeyboardEvent, useId, useState } from "react"
import { flushSync } from "react-dom"
import { Button } from "@/components/ui/button"
import { moved } from "@/lib/client/workload-order"

interface PriorityListProps {
  label: string
  items: readonly { id: string; name: string }[]
  onChange: (ids: string[]) => void
}

/** An order that people change by dragging, by the arrows, or by Alt and an arrow key. The focus stays with what moves. */
export function PriorityList({ label, items, onChange }: PriorityListProps) {
  const list = useId()
  const [dragged, setDragged] = useState<string>()
  const [spoken, setSpoken] = useState("")
  const ids = items.map((item) => item.id)

  function move(id: string, to: number) {
    const next = moved(ids, id, to)
    const focused = document.activeElement?.id
    // The browser drops the focus of an element that moves, so the move must be over before it is given back.
    flushSync(() => {
      onChange(next)
      const name = items.find((item) => item.id === id)?.name ?? ""
      setSpoken(`${name} is now ${next.indexOf(id) + 1} of ${next.length}`)
    })
    if (focused) document.getElementById(focused)?.focus()
  }
  function onKeyDown(event: KeyboardEvent, id: string, at: number) {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return
    event.preventDefault()
    move(id, at + (event.key === "ArrowUp" ? -1 : 1))
  }

  return (
    <>
      <ol aria-label={label} className="grid rounded-md border border-line bg-surface">
        {items.map(({ id, name }, at) => (
          <li
            key={id}
            draggable
            onDragStart={() => setDragged(id)}
            onDragEnd={() => setDragged(undefined)}
            onDragOver={(event) => {
              event.preventDefault()
              if (dragged !== undefined && dragged !== id) move(dragged, at)
            }}
            onKeyDown={(event) => onKeyDown(event, id, at)}
            className={`flex items-center gap-2.5 border-line px-2 not-last:border-b ${dragged === id ? "bg-accent-soft" : ""}`}
          >
            <GripVertical aria-hidden className="size-4 shrink-0 cursor-grab text-muted" />
            <span className="w-5 text-end text-muted tabular-nums">{at + 1}</span>
            <span className="min-w-0 flex-1 py-1">{name}</span>
            {([-1, 1] as const).map((step) => (
              <Button
                key={step}
                id={`${list}-${id}-${step}`}
                look="quiet"
                size="icon"
                aria-label={`Move ${name} ${step < 0 ? "up" : "down"}`}
                aria-disabled={at + step < 0 || at + step >= items.length}
                onClick={() => move(id, at + step)}
                className="aria-disabled:text-muted aria-disabled:opacity-40"
              >
                {step < 0 ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden />}
              </Button>
            ))}
          </li>
        ))}
      </ol>
      <span role="status" className="sr-only">
        {spoken}
      </span>
    </>
  )
}
