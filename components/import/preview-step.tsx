"use client"

import { type ComponentProps, useState } from "react"
import { Button } from "@/components/ui/button"
import { Message } from "@/components/ui/message"
import type { ImportPreview } from "@/lib/report/sheet-changes"
import { AdditionList } from "./addition-list"
import { ConflictList } from "./conflict-list"
import { EditList } from "./edit-list"
import { MappingFields } from "./mapping-fields"
import { ProblemList } from "./problem-list"

interface PreviewStepProps {
  preview: ImportPreview
  busy: boolean
  /** The columns of the file; open as long as somebody leaves them so. */
  columns: Omit<ComponentProps<typeof MappingFields>, "sheets">
  onApply: (take: readonly string[]) => void
}

/** What the file would change: edits and new rows are wanted unless they are unticked, conflicts wait for a choice. */
export function PreviewStep({ preview, busy, columns, onApply }: PreviewStepProps) {
  const conflicts = preview.edits.filter((edit) => edit.isConflict)
  const edits = preview.edits.filter((edit) => !edit.isConflict)
  const { additions, problems, unchanged, missing } = preview
  const [take, setTake] = useState<ReadonlySet<string>>(() => new Set([...edits, ...additions].map(({ id }) => id)))
  const [decided, setDecided] = useState<ReadonlySet<string>>(() => new Set())
  const open = conflicts.filter(({ id }) => !decided.has(id)).length

  function want(id: string, wanted: boolean) {
    const next = new Set(take)
    if (wanted) next.add(id)
    else next.delete(id)
    setTake(next)
  }

  return (
    <div className="grid gap-6">
      <p role="status" aria-label="Preview">
        <strong className="font-semibold">
          {counted(edits.length, "edit")}, {counted(additions.length, "new row")},{" "}
          {counted(conflicts.length, "conflict")}, {counted(problems.length, "cell")} to mend.
        </strong>{" "}
        {counted(unchanged, "row")} as before{missing > 0 ? `, ${missing} not in the file (they stay)` : ""}.
      </p>
      <MappingFields sheets={preview.sheets} {...columns} />
      <ProblemList problems={problems} />
      <ConflictList
        conflicts={conflicts}
        take={take}
        decided={decided}
        onDecide={(id, file) => {
          want(id, file)
          setDecided(new Set([...decided, id]))
        }}
      />
      <EditList edits={edits} take={take} onWant={want} />
      <AdditionList additions={additions} take={take} onWant={want} />
      {preview.edits.length + additions.length === 0 ? (
        <Message title="Nothing to apply">
          {problems.length === 0
            ? "The file says what is here already."
            : "Mend the cells above, save the file and choose it again."}
        </Message>
      ) : (
        <div className="grid justify-items-start gap-2">
          {open > 0 ? (
            <p className="text-muted">
              {counted(open, "conflict")} without a choice {open === 1 ? "stays" : "stay"} as here.
            </p>
          ) : null}
          <Button look="primary" busy={busy} disabled={take.size === 0} onClick={() => onApply([...take])}>
            Apply {counted(take.size, "change")}
          </Button>
        </div>
      )}
    </div>
  )
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`
}
