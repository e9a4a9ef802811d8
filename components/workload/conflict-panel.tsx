"use client"

import { useEffect, useRef } from "react"
import { Button } from "@/components/ui/button"
import { Message } from "@/components/ui/message"
import { FIELD_LABELS } from "@/lib/client/workload-errors"
import type { WorkloadField, WorkloadValues } from "@/lib/client/workload-values"
import { bothTexts, fieldWords } from "@/lib/client/workload-words"

interface ConflictPanelProps {
  /** The fields that both changed. */
  fields: readonly WorkloadField[]
  mine: WorkloadValues
  theirs: WorkloadValues
  /** A person chose what a field says. */
  onSettle: (field: WorkloadField, values: Partial<WorkloadValues>) => void
}

/** Two people changed the same fields: both texts, and the choice. */
export function ConflictPanel({ fields, mine, theirs, onSettle }: ConflictPanelProps) {
  const panel = useRef<HTMLDivElement>(null)
  // The outside system is the browser's focus: the button that was pressed is far below.
  useEffect(() => panel.current?.focus(), [])
  return (
    <div ref={panel} tabIndex={-1}>
      <Message
        tone="warning"
        live
        title={
          fields.length === 0
            ? "Somebody else changed this workload meanwhile"
            : "Somebody else changed the same fields meanwhile"
        }
      >
        {fields.length === 0 ? (
          <p>Their changes were brought in beside yours. Look it over and save again.</p>
        ) : (
          <ul className="mt-2 grid gap-4">
            {fields.map((field) => {
              const both = bothTexts(field, mine, theirs)
              return (
                <li key={field} className="grid gap-2">
                  <h3 className="font-medium">{FIELD_LABELS[field]}</h3>
                  <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
                    <Text label="Yours" text={fieldWords(field, mine)} />
                    <Text label="Theirs" text={fieldWords(field, theirs)} />
                  </dl>
                  <div className="flex flex-wrap gap-2">
                    <Button
                      size="dense"
                      aria-label={`Keep yours: ${FIELD_LABELS[field]}`}
                      onClick={() => onSettle(field, {})}
                    >
                      Keep yours
                    </Button>
                    <Button
                      size="dense"
                      aria-label={`Take theirs: ${FIELD_LABELS[field]}`}
                      onClick={() => onSettle(field, { [field]: theirs[field] })}
                    >
                      Take theirs
                    </Button>
                    {both === null ? null : (
                      <Button
                        size="dense"
                        aria-label={`Keep both: ${FIELD_LABELS[field]}`}
                        onClick={() => onSettle(field, { [field]: both })}
                      >
                        Keep both
                      </Button>
                    )}
                  </div>
                </li>
              )
            })}
          </ul>
        )}
      </Message>
    </div>
  )
}

function Text({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <dt className="text-muted text-sm">{label}</dt>
      <dd className="max-h-40 overflow-y-auto whitespace-pre-line rounded-sm border border-line bg-surface px-2 py-1">
        {text || <span className="text-muted">empty</span>}
      </dd>
    </div>
  )
}
