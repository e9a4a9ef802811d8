import Link from "next/link"
import { planHref } from "@/lib/client/plan-filter"
import { itemHref } from "@/lib/client/workload-places"
import type { ItemLine } from "@/lib/improvement/item-line"
import { DueDate } from "./due-date"
import { ItemRisk } from "./level-mark"
import { StatusBadge } from "./status-badge"

interface PlanTopProps {
  workloadId: string
  /** What is not closed, the most urgent first. */
  lines: readonly ItemLine[]
}

const SHOWN = 5

/** The improvements to work on first. */
export function PlanTop({ workloadId, lines }: PlanTopProps) {
  return (
    <section className="grid content-start gap-2">
      <h2 className="flex flex-wrap items-baseline justify-between gap-x-4 text-lg">
        First in the plan
        <Link href={planHref(workloadId)} className="link font-normal text-sm">
          {lines.length > SHOWN ? `All ${lines.length}` : "Improvement plan"}
        </Link>
      </h2>
      <ol className="border-line border-t text-sm">
        {lines.slice(0, SHOWN).map(({ number, title, risk, status, returnedOn, owner, dueOn, isOverdue }) => (
          <li
            key={number}
            className="relative grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 border-line border-b px-2 py-2 hover:bg-sunken"
          >
            <ItemRisk risk={risk} />
            <span className="grid gap-0.5">
              <Link
                href={itemHref(workloadId, number)}
                className="break-words rounded-sm font-medium after:absolute after:inset-0 hover:underline"
              >
                {title}
              </Link>
              <span className="flex flex-wrap items-center gap-x-3 text-muted">
                <StatusBadge status={status} returnedOn={returnedOn} />
                <span>{owner?.name ?? "nobody yet"}</span>
                <DueDate day={dueOn} isOverdue={isOverdue} />
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
