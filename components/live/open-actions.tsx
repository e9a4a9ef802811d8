import { DueDate } from "@/components/improvement/due-date"
import { StatusBadge } from "@/components/improvement/status-badge"
import type { OpenAction } from "@/lib/live/open-action"

/** What is still to be done from before, to go through together; links open beside the session. */
export function OpenActions({ actions }: { actions: readonly OpenAction[] }) {
  if (actions.length === 0) {
    return <p className="max-w-prose text-lg text-muted">Nothing is open from before. Write down what matters below.</p>
  }
  return (
    <ul aria-label="Open actions" className="grid rounded-md border border-line bg-surface">
      {actions.map(({ number, title, ownerName, dueOn, isOverdue, status, href }) => (
        <li key={number} className="grid gap-1 border-line border-b px-3 py-2 last:border-b-0">
          <a href={href} target="_blank" rel="noreferrer" className="link w-fit break-words">
            <span className="tabular-nums">#{number}</span> {title}
            <span className="sr-only"> (opens in a new tab)</span>
          </a>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
            <DueDate day={dueOn} isOverdue={isOverdue} />
            <StatusBadge status={status} returnedOn={null} />
            <span className="text-muted">{ownerName === "" ? "Nobody owns it yet" : ownerName}</span>
          </div>
        </li>
      ))}
    </ul>
  )
}
