"use client"

import ArrowDown from "lucide-react/icons/arrow-down"
import ArrowUp from "lucide-react/icons/arrow-up"
import Pencil from "lucide-react/icons/pencil"
import X from "lucide-react/icons/x"
import { useEffect, useId, useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { TextArea } from "@/components/ui/text-area"
import { useStepField } from "@/lib/client/item-field"
import type { ItemStep } from "@/lib/improvement/item"
import { SavedField } from "./saved-field"

interface StepRowProps {
  place: { workloadId: string; number: number }
  step: ItemStep
  /** "step", "criterion". */
  one: string
  /** `at` from 0. */
  order: { at: number; of: number }
  actions: { tick: (done: boolean) => void; move: (to: number) => void; remove: () => void }
}

/** Of the button that moves a step up (-1) or down (1). */
export function stepButtonId(stepId: string, direction: -1 | 1): string {
  return `step-${stepId}-${direction < 0 ? "up" : "down"}`
}

/** One step that may be ticked off, reworded, moved and removed. */
export function StepRow({ place, step, one, order: { at, of }, actions }: StepRowProps) {
  const field = useStepField(place.workloadId, place.number, step)
  const id = useId()
  const [editing, setEditing] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  // The outside system is the browser's focus: whoever asks for the words wants to write.
  useEffect(() => {
    if (editing) row.current?.querySelector("textarea")?.focus()
  }, [editing])
  // Somebody may come back to a text that could not be saved.
  const isOpen = editing || field.theirs !== null || field.problem !== ""
  const named = step.text.slice(0, 80)
  return (
    <li
      ref={row}
      className="grid gap-1 border-line border-b py-1 last:border-b-0"
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return
        event.preventDefault()
        actions.move(at + (event.key === "ArrowUp" ? -1 : 1))
      }}
    >
      <div className="flex items-start gap-2 max-sm:flex-wrap">
        <label className="flex min-h-control-dense flex-1 items-start gap-2.5 py-1 max-sm:basis-full">
          <input
            type="checkbox"
            className="mt-0.5 size-4.5 shrink-0"
            checked={step.done}
            onChange={({ target }) => actions.tick(target.checked)}
          />
          <span className="min-w-0 whitespace-pre-line break-words">{field.text}</span>
        </label>
        <span className="ml-auto flex">
          <Button
            id={`${id}-reword`}
            look="quiet"
            size="icon"
            aria-label={`Reword the ${one}: ${named}`}
            aria-expanded={isOpen}
            onClick={() => {
              if (isOpen) field.flush()
              setEditing(!isOpen)
            }}
          >
            <Pencil aria-hidden />
          </Button>
          {([-1, 1] as const).map((direction) => (
            <Button
              key={direction}
              id={stepButtonId(step.id, direction)}
              look="quiet"
              size="icon"
              aria-label={`Move the ${one} ${direction < 0 ? "up" : "down"}: ${named}`}
              aria-disabled={at + direction < 0 || at + direction >= of}
              onClick={() => actions.move(at + direction)}
              className="aria-disabled:text-muted aria-disabled:opacity-40"
            >
              {direction < 0 ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden />}
            </Button>
          ))}
          <Button look="quiet" size="icon" aria-label={`Remove the ${one}: ${named}`} onClick={actions.remove}>
            <X aria-hidden />
          </Button>
        </span>
      </div>
      {isOpen ? (
        <SavedField field={field} label={`New words for the ${one}`} joins>
          {(control) => (
            <TextArea
              {...control}
              maxLength={2000}
              value={field.text}
              onChange={({ target }) => field.type(target.value)}
              onBlur={field.flush}
              onKeyDown={({ key }) => {
                if (key !== "Escape") return
                field.flush()
                setEditing(false)
                document.getElementById(`${id}-reword`)?.focus()
              }}
            />
          )}
        </SavedField>
      ) : null}
    </li>
  )
}
