import { startMinutes } from "@/lib/live/agenda"
import type { AgendaItem } from "@/lib/live/agenda-item"

/** The agenda to read: when each part begins, what it is, how long it may take. */
export function AgendaList({ agenda }: { agenda: readonly AgendaItem[] }) {
  const starts = startMinutes(agenda)
  return (
    <ol className="grid">
      {agenda.map(({ id, title, minutes, questions }, at) => {
        const start = starts[at] ?? 0
        return (
          <li key={id} className="flex gap-3 border-line py-1.5 not-last:border-b">
            <span className="w-10 shrink-0 text-muted tabular-nums">
              {Math.floor(start / 60)}:{String(start % 60).padStart(2, "0")}
            </span>
            <span className="min-w-0 flex-1">
              {title}
              {questions.length > 0 ? (
                <span className="text-muted">
                  {" "}
                  · {questions.length} {questions.length === 1 ? "question" : "questions"}
                </span>
              ) : null}
            </span>
            <span className="shrink-0 text-muted tabular-nums">{minutes} min</span>
          </li>
        )
      })}
    </ol>
  )
}
