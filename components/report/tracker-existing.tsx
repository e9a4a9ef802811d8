"use client"

import { useEffect, useRef } from "react"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { TRACKERS, type Tracker } from "@/lib/report/tracker"

/** How people get it out. */
const FROM: Record<Exclude<Tracker, "github">, string> = {
  jira: "search for the tickets, then Export → CSV (all fields)",
  "azure-devops": "a query with the columns ID, Work Item Type, Title, State and Tags, then Export to CSV",
  gitlab: "Issues → Export as CSV",
}

/** A CSV file that the tracker exported itself. */
export interface TrackerExport {
  name: string
  text: string
}

interface TrackerExistingProps {
  tracker: Exclude<Tracker, "github">
  chosen: TrackerExport | undefined
  onChoose: (file: TrackerExport | undefined) => void
  error: string
}

/** Lets the tracker say itself which tickets it has: those are changed, never made again. */
export function TrackerExisting({ tracker, chosen, onChoose, error }: TrackerExistingProps) {
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const { name } = TRACKERS[tracker]
  // The page's scroll position: what is wrong may be out of sight of the button that found it.
  useEffect(() => {
    if (error !== "") button.current?.focus()
  }, [error])
  return (
    <Field
      label={`What ${name} has already`}
      description={`A CSV file that ${name} exports: ${FROM[tracker]}. Tickets that came from here are found in it by their id.`}
      error={error}
    >
      {({ required: _, ...control }) => (
        <div className="flex flex-wrap items-center gap-2">
          <Button {...control} ref={button} onClick={() => input.current?.click()}>
            {chosen ? "Choose another file" : "Choose a file"}
          </Button>
          {chosen ? (
            <>
              <span className="min-w-0 break-words text-sm">{chosen.name}</span>
              <Button look="quiet" onClick={() => onChoose(undefined)}>
                Leave it out
              </Button>
            </>
          ) : null}
          <input
            ref={input}
            type="file"
            accept=".csv,text/csv"
            aria-label={`Choose a file from ${name}`}
            className="sr-only"
            tabIndex={-1}
            onChange={async (event) => {
              const file = event.target.files?.[0]
              event.target.value = ""
              if (file) onChoose({ name: file.name, text: await file.text() })
            }}
          />
        </div>
      )}
    </Field>
  )
}
