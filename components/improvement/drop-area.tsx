"use client"

import { type DragEvent, type ReactNode, useState } from "react"
import { join } from "@/components/ui/join"

interface DropAreaProps {
  /** Gets the number of the card; undefined: nothing can be dropped here. */
  onDrop?: (number: number) => void
  className?: string
  children: ReactNode
}

/** A place that cards can be dragged to. Keyboards use the handle of the card instead. */
export function DropArea({ onDrop, className, children }: DropAreaProps) {
  const [isOver, setOver] = useState(false)

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const number = Number(event.dataTransfer.getData("text/plain"))
    if (Number.isInteger(number) && number > 0) onDrop?.(number)
  }
  const handlers = onDrop
    ? {
        onDrop: drop,
        onDragOver: (event: DragEvent) => {
          event.preventDefault()
          setOver(true)
        },
        onDragLeave: () => setOver(false),
      }
    : {}
  return (
    <div {...handlers} className={join(className, isOver && "outline-2 outline-accent outline-dashed")}>
      {children}
    </div>
  )
}
