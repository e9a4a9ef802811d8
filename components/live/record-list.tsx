import { Badge } from "@/components/ui/badge"
import { Time } from "@/components/ui/time"
import type { Room } from "@/lib/client/session-room"
import { RECORD_WORDS } from "./parked-words"

interface RecordListProps {
  room: Pick<Room, "view">
  /** Only what came of this stop; null: everything. */
  stopId: string | null
}

/** What came out of the conversation so far. */
export function RecordList({ room, stopId }: RecordListProps) {
  const all = Object.values(room.view.records).filter((record) => stopId === null || record.stopId === stopId)
  if (all.length === 0) return null
  return (
    <section aria-labelledby="records" className="grid gap-2">
      <h2 id="records" className="text-lg">
        What came of it
      </h2>
      <ul className="grid gap-1.5">
        {all.map((record) => (
          <li key={record.id} className="flex flex-wrap items-baseline gap-x-2.5 gap-y-0.5">
            <Badge>{RECORD_WORDS[record.kind]}</Badge>
            <span className="min-w-0 whitespace-pre-line">{record.text}</span>
            <span className="text-muted text-sm">
              {record.owner}
              {record.owner && record.dueOn ? ", " : ""}
              {record.dueOn ? <Time value={record.dueOn} format="day" timeZone="UTC" /> : null}
            </span>
            {/^https?:\/\//.test(record.url) ? (
              <a href={record.url} target="_blank" rel="noopener noreferrer" className="link text-sm">
                Open evidence
                <span className="sr-only"> (opens in a new tab)</span>
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
