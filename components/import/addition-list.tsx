"use client"

import { Checkbox } from "@/components/ui/checkbox"
import type { RowAddition } from "@/lib/report/sheet-changes"

const SHOWN = 300

interface AdditionListProps {
  additions: readonly RowAddition[]
  take: ReadonlySet<string>
  onWant: (id: string, wanted: boolean) => void
}

/** Rows that are new. */
export function AdditionList({ additions, take, onWant }: AdditionListProps) {
  if (additions.length === 0) return null
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold text-lg">New rows</h2>
      <ul className="grid gap-2" aria-label="New rows">
        {additions.slice(0, SHOWN).map(({ id, key, values }) => (
          <li key={id} className="rounded-md border border-line bg-surface px-3 py-2">
            <Checkbox
              checked={take.has(id)}
              onChange={({ target }) => onWant(id, target.checked)}
              label={
                <>
                  <span className="font-medium">{Object.values(values).find((text) => text !== "")}</span>{" "}
                  <span className="font-mono text-muted text-xs">{[id, ...key].filter(Boolean).join(" · ")}</span>
                </>
              }
              description={Object.entries(values)
                .filter(([, text]) => text !== "")
                .slice(1)
                .map(([column, text]) => `${column}: ${text.slice(0, 200)}`)
                .join(" · ")}
            />
          </li>
        ))}
      </ul>
      {additions.length > SHOWN ? <p>And {additions.length - SHOWN} more, which are wanted as well.</p> : null}
    </section>
  )
}
