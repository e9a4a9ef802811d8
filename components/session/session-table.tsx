import { Badge, type BadgeTone } from "@/components/ui/badge"
import { type Column, DataTable } from "@/components/ui/data-table"
import { Time } from "@/components/ui/time"
import { phaseWords, type SessionSummary, whenOf, withoutDate } from "@/lib/live/session-summary"

interface SessionTableProps {
  caption: string
  sessions: readonly SessionSummary[]
  /** Left out on a workload's own page. */
  withWorkload?: boolean
}

export function SessionTable({ caption, sessions, withWorkload }: SessionTableProps) {
  const columns: Column<SessionSummary>[] = [
    { id: "title", header: "Session", cell: ({ title }) => title, className: "min-w-48" },
    {
      id: "when",
      header: "When",
      quietOnPhone: true,
      cell: (session) => {
        const when = whenOf(session)
        return when ? (
          <Time value={when} format="datetime" />
        ) : (
          <span className="text-muted">{withoutDate(session.phase)}</span>
        )
      },
    },
    ...(withWorkload
      ? [
          {
            id: "workload",
            header: "Workload",
            quietOnPhone: true,
            cell: ({ workloadName }: SessionSummary) => workloadName,
          },
        ]
      : []),
    { id: "state", header: "State", quietOnPhone: true, cell: (session) => <SessionState session={session} /> },
    { id: "questions", header: "Questions", align: "end", cell: ({ questions }) => questions },
    { id: "people", header: "People", align: "end", cell: ({ people }) => people },
    {
      id: "prepared",
      header: "Prepared",
      align: "end",
      className: "whitespace-nowrap",
      cell: ({ asked, answered }) => (asked === 0 ? "–" : `${answered} of ${asked}`),
    },
    {
      id: "mine",
      header: "For me",
      quietOnPhone: true,
      cell: ({ mine }) => (mine && mine.open > 0 ? <Badge tone="accent">{mine.open} to answer</Badge> : null),
    },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={sessions}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/sessions/${id}/plan`}
    />
  )
}

export function SessionState({ session }: { session: Pick<SessionSummary, "phase" | "cancelled"> }) {
  return <Badge tone={toneOf(session)}>{phaseWords(session)}</Badge>
}

function toneOf({ phase, cancelled }: Pick<SessionSummary, "phase" | "cancelled">): BadgeTone {
  if (cancelled) return "warning"
  if (phase === "scheduled" || phase === "closed") return "neutral"
  return "success"
}
