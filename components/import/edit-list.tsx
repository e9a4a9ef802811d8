"use client"

import { Checkbox } from "@/components/ui/checkbox"
import type { CellEdit } from "@/lib/report/sheet-changes"
import { BeforeAfter } from "./before-after"

const SHOWN = 300

interface EditListProps {
  edits: readonly CellEdit[]
  /** Ids of what is wanted. */
  take: ReadonlySet<string>
  onWant: (id: string, wanted: boolean) => void
}

/** Cells that were edited in the file and nowhere else. */
export function EditList({ edits, take, onWant }: EditListProps) {
  if (edits.length === 0) return null
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold text-lg">Edits</h2>
      <ul className="grid gap-2" aria-label="Edits">
        {edits.slice(0, SHOWN).map(({ id, about, column, now, file }) => (
          <li key={id} className="grid gap-1 rounded-md border border-line bg-surface px-3 py-2">
            <Checkbox
              checked={take.has(id)}
              onChange={({ target }) => onWant(id, target.checked)}
              label={
                <>
                  <span className="font-medium">
                    {about}: {column}
                  </span>{" "}
                  <span className="font-mono text-muted text-xs">{id}</span>
                </>
              }
            />
            <BeforeAfter now={now} file={file} />
          </li>
        ))}
      </ul>
      {edits.length > SHOWN ? <p>And {edits.length - SHOWN} more, which are wanted as well.</p> : null}
    </section>
  )
}
