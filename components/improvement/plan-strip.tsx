import Link from "next/link"
import { Message } from "@/components/ui/message"
import { type PlanFilter, planHref } from "@/lib/client/plan-filter"
import { itemHref } from "@/lib/client/workload-places"
import { MOST_ACTIVE, tooManyActive } from "@/lib/improvement/active-limit"
import type { ItemLine } from "@/lib/improvement/item-line"
import { isClosed } from "@/lib/improvement/status"

interface PlanStripProps {
  workloadId: string
  lines: readonly ItemLine[]
  filter: PlanFilter
}

/** The plan in numbers that lead to their lists, and what needs attention. */
export function PlanStrip({ workloadId, lines, filter: { view } }: PlanStripProps) {
  const active = tooManyActive(lines)
  const returned = lines.filter((line) => line.returnedOn !== null)
  const quick = lines.filter((line) => line.isQuickWin).length
  const numbers: [number, string, Partial<PlanFilter>][] = [
    [lines.filter(({ status }) => !isClosed(status)).length, "to do", {}],
    [lines.filter(({ status }) => status === "IN_PROGRESS").length, "in progress", { status: "IN_PROGRESS" }],
    [lines.filter(({ isOverdue }) => isOverdue).length, "overdue", { overdue: true }],
    [quick, quick === 1 ? "quick win" : "quick wins", { quick: true }],
    [lines.filter(({ status }) => status === "DONE").length, "done", { status: "DONE" }],
    [lines.filter(({ status }) => status === "ACCEPTED_RISK").length, "accepted", { status: "ACCEPTED_RISK" }],
  ]
  return (
    <div className="grid gap-3">
      <ul aria-label="The plan in numbers" className="flex flex-wrap gap-x-5 gap-y-1 text-sm tabular-nums">
        {numbers.map(([count, label, filter]) => (
          <li key={label}>
            <Link
              href={planHref(workloadId, { view, ...filter })}
              className="inline-flex min-h-6 items-center gap-1.5 rounded-sm hover:underline max-sm:min-h-control"
            >
              <span className={count === 0 ? "text-muted" : "font-semibold"}>{count}</span>
              <span className="text-muted">{label}</span>
            </Link>
          </li>
        ))}
      </ul>
      {active.length > 0 ? (
        <Message tone="warning" title={`${active.length} high-risk improvements are in progress at once`}>
          With more than {MOST_ACTIVE}, few get finished.{" "}
          <Link href={planHref(workloadId, { status: "IN_PROGRESS", risk: "HIGH" })} className="link">
            See which
          </Link>{" "}
          could wait.
        </Message>
      ) : null}
      {returned.length > 0 ? (
        <Message tone="warning" title="An accepted risk is open again">
          Its review date has passed:{" "}
          {returned.map(({ number, title }, index) => (
            <span key={number}>
              {index === 0 ? "" : ", "}
              <Link href={itemHref(workloadId, number)} className="link">
                #{number} {title}
              </Link>
            </span>
          ))}
          . Accept it again or plan the work.
        </Message>
      ) : null}
    </div>
  )
}
