import { type Column, DataTable } from "@/components/ui/data-table"
import { Time } from "@/components/ui/time"
import type { TrailEntry } from "@/lib/report/audit-chain"

const COLUMNS: Column<TrailEntry>[] = [
  { id: "action", header: "Action", cell: ({ action }) => <span className="font-mono">{action}</span> },
  { id: "at", header: "When", cell: ({ at }) => <Time value={new Date(at)} format="datetime" /> },
  { id: "who", header: "Who", cell: ({ actor }) => `${actor.name}${KINDS[actor.kind] ?? ""}` },
  {
    id: "what",
    header: "On",
    cell: ({ resource }) => (
      <>
        {resource.kind} <span className="break-all font-mono text-muted text-xs">{resource.id}</span>
      </>
    ),
  },
  { id: "change", header: "Change", cell: (entry) => <ChangeDetails entry={entry} />, quietOnPhone: true },
]

const KINDS: Record<string, string> = { "access-key": " (access key)", system: " (system)" }

export function AuditList({ entries }: { entries: readonly TrailEntry[] }) {
  return <DataTable caption="Audit trail" columns={COLUMNS} rows={entries} rowKey={({ id }) => id} />
}

function ChangeDetails({ entry: { before, after } }: { entry: TrailEntry }) {
  if (before === null && after === null) return null
  return (
    <details>
      <summary className="cursor-pointer">Show</summary>
      <Side label="Before" value={before} />
      <Side label="After" value={after} />
    </details>
  )
}

function Side({ label, value }: { label: string; value: unknown }) {
  if (value === null) return null
  return (
    <div className="mt-1">
      <p className="text-muted text-xs">{label}</p>
      <pre className="max-h-64 max-w-[32rem] overflow-auto whitespace-pre-wrap break-all text-xs" dir="auto">
        {JSON.stringify(value, null, 2)}
      </pre>
    </div>
  )
}
