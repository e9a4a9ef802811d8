import { Badge } from "@/components/ui/badge"
import { type Column, DataTable } from "@/components/ui/data-table"
import { ProgressBar } from "@/components/ui/progress-bar"
import { Time } from "@/components/ui/time"
import { ROLE_NAMES } from "@/lib/live/minutes-words"
import type { PersonProgress } from "@/lib/live/preparation-view"
import type { SessionPersonPlan } from "@/lib/live/session-summary"

interface PeopleTableProps {
  people: readonly SessionPersonPlan[]
  /** How far everybody is; null for those who do not lead. */
  progress: readonly PersonProgress[] | null
}

export function PeopleTable({ people, progress }: PeopleTableProps) {
  const columns: Column<SessionPersonPlan>[] = [
    { id: "name", header: "Name", cell: ({ name }) => name, className: "min-w-32" },
    {
      id: "speaks",
      header: "Speaks for",
      quietOnPhone: true,
      cell: ({ businessRole, guest }) => businessRole || (guest ? "Guest" : "–"),
    },
    {
      id: "roles",
      header: "In the session",
      quietOnPhone: true,
      cell: ({ facilitates, roles }) => (
        <span className="flex flex-wrap gap-1">
          {facilitates ? <Badge tone="accent">Facilitator</Badge> : null}
          {roles.map((role) => (
            <Badge key={role}>{ROLE_NAMES[role]}</Badge>
          ))}
        </span>
      ),
    },
    ...(progress ? progressColumns(progress) : []),
  ]
  return <DataTable caption="People" columns={columns} rows={people} rowKey={({ id }) => id} />
}

function progressColumns(progress: readonly PersonProgress[]): Column<SessionPersonPlan>[] {
  const of = new Map(progress.map((one) => [one.personId, one]))
  return [
    {
      id: "prepared",
      header: "Prepared",
      className: "min-w-36",
      cell: ({ id, name }) => {
        const { asked = 0, answered = 0 } = of.get(id) ?? {}
        if (asked === 0) return <span className="text-muted">not asked</span>
        return <ProgressBar label={`Prepared by ${name}`} value={answered} max={asked} quiet />
      },
    },
    {
      id: "told",
      header: "Told",
      cell: ({ invitedAt, remindedAt }) => (
        <span className="grid text-muted">
          {invitedAt ? (
            <span>
              invited <Time value={invitedAt} />
            </span>
          ) : null}
          {remindedAt ? (
            <span>
              reminded <Time value={remindedAt} />
            </span>
          ) : null}
          {invitedAt || remindedAt ? null : "–"}
        </span>
      ),
    },
  ]
}
