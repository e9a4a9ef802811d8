import { Time } from "@/components/ui/time"
import { type HistoryEntry, historyWords } from "@/lib/improvement/history"

/** Who changed what, newest first; folded, for it is long. */
export function ItemHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  return (
    <details className="group">
      <summary className="min-h-control-dense font-medium">
        History <span className="font-normal text-muted text-sm tabular-nums">{entries.length}</span>
      </summary>
      <ol className="grid gap-1 pt-1 text-sm">
        {entries.map((entry) => (
          <li key={entry.id} className="flex flex-wrap gap-x-3">
            <span className="text-muted">
              <Time value={entry.at} format="datetime" />
            </span>
            <span>
              {entry.actorName} {historyWords(entry)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
