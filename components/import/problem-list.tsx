import { type Column, DataTable } from "@/components/ui/data-table"
import type { RowProblem } from "@/lib/report/sheet-changes"

const SHOWN = 200

const COLUMNS: Column<RowProblem>[] = [
  { id: "place", header: "Cell", cell: ({ place }) => <span className="font-mono">{place}</span>, className: "w-48" },
  { id: "message", header: "What to do", cell: ({ message }) => message, quietOnPhone: true },
]

/** Cells that can't be taken, each with its place in the file. */
export function ProblemList({ problems }: { problems: readonly RowProblem[] }) {
  if (problems.length === 0) return null
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold text-lg">To mend in the file</h2>
      <p className="text-muted">
        These cells change nothing. Mend them, save the file and choose it again, or go on without.
      </p>
      <DataTable
        caption="Cells to mend"
        columns={COLUMNS}
        rows={problems.slice(0, SHOWN)}
        rowKey={({ place, message }) => place + message}
      />
      {problems.length > SHOWN ? <p>And {problems.length - SHOWN} more.</p> : null}
    </section>
  )
}
