import Link from "next/link"
import { type Column, DataTable } from "@/components/ui/data-table"
import { Time } from "@/components/ui/time"
import { resourceHref } from "@/lib/client/audit-places"
import type { TrailEntry } from "@/lib/report/audit-chain"
import { actionInWords } from "@/lib/report/audit-words"

const COLUMNS: Column<TrailEntry>[] = [
  { id: "action", header: "Action", cell: ({ action }) => <Action action={action} /> },
  { id: "at", header: "When", cell: ({ at }) => <Time value={new Date(at)} format="datetime" /> },
  { id: "who", header: "Who", cell: ({ actor }) => `${actor.name}${KINDS[actor.kind] ?? ""}` },
  {
    id: "what",
    header: "On",
    cell: (entry) => <Resource entry={entry} />,
  },
  { id: "change", header: "Change", cell: (entry) => <ChangeDetails entry={entry} />, quietOnPhone: true },
]

const KINDS: Record<string, string> = { "access-key": " (access key)", system: " (system)" }

export function AuditList({ entries }: { entries: readonly TrailEntry[] }) {
  return <DataTable caption="Audit trail" columns={COLUMNS} rows={entries} rowKey={({ id }) => id} />
}

/** The words, and the code that the filter above and the export know. */
function Action({ action }: { action: string }) {
  const words = actionInWords(action)
  const code = <span className="font-mono font-normal text-muted text-xs">{action}</span>
  return words === null ? (
    code
  ) : (
    <span className="grid">
      {words}
      {code}
    </span>
  )
}

function Resource({ entry }: { entry: TrailEntry }) {
  const { kind, id } = entry.resource
  const href = resourceHref(entry)
  return (
    <>
      {href === null ? (
        kind
      ) : (
        <Link href={href} className="link">
          {kind}
        </Link>
      )}{" "}
      <span className="break-all font-mono text-muted text-xs">{id}</span>
    </>
  )
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
