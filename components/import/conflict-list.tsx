"use client"

import { RadioGroup } from "@/components/ui/radio-group"
import type { CellEdit } from "@/lib/report/sheet-changes"
import { BeforeAfter } from "./before-after"

interface ConflictListProps {
  conflicts: readonly CellEdit[]
  take: ReadonlySet<string>
  decided: ReadonlySet<string>
  onDecide: (id: string, file: boolean) => void
}

/** Cells that were changed on both sides: nothing is overwritten unless somebody says so. */
export function ConflictList({ conflicts, take, decided, onDecide }: ConflictListProps) {
  if (conflicts.length === 0) return null
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold text-lg">Changed on both sides</h2>
      <p className="text-muted">Somebody changed these here after the export. Choose which text counts.</p>
      <ul className="grid gap-3" aria-label="Conflicts">
        {conflicts.map(({ id, about, column, now, file }) => (
          <li key={id} className="grid gap-2 rounded-md border border-warning bg-warning-soft px-3 py-2">
            <BeforeAfter now={now} file={file} />
            <RadioGroup
              legend={
                <>
                  {about}: {column} <span className="font-mono font-normal text-xs">{id}</span>
                </>
              }
              name={id}
              value={decided.has(id) ? (take.has(id) ? "file" : "here") : ""}
              onChange={(value) => onDecide(id, value === "file")}
              options={[
                { value: "here", label: "Keep what is here" },
                { value: "file", label: "Take what the file says" },
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
