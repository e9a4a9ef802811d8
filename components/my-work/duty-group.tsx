import Link from "next/link"
import { Time } from "@/components/ui/time"
import { DUE_GROUPS, type DueGroup, type Duty } from "@/lib/report/duties"

interface DutyGroupProps {
  group: DueGroup
  duties: readonly Duty[]
}

const KINDS: Record<Duty["kind"], string> = { improvement: "Improvement", review: "Review", questions: "Questions" }

/** Duties that are due about the same time. */
export function DutyGroup({ group, duties }: DutyGroupProps) {
  return (
    <section className="grid gap-2">
      <h2 className={group === "overdue" ? "text-lg text-warning" : "text-lg"}>
        {DUE_GROUPS[group]} <span className="font-normal text-muted tabular-nums">({duties.length})</span>
      </h2>
      <ul className="border-line border-t text-sm">
        {duties.map((duty) => (
          <li
            key={`${duty.kind} ${duty.id}`}
            className="relative grid min-h-11 items-center gap-x-4 gap-y-1 border-line border-b px-2 py-2 hover:bg-sunken sm:grid-cols-[7rem_minmax(0,1fr)_12rem_11rem]"
          >
            <span className="text-muted">{KINDS[duty.kind]}</span>
            <span className="grid">
              <Link href={duty.path} className="rounded-sm font-medium after:absolute after:inset-0 hover:underline">
                {duty.title}
              </Link>
              <span className="text-muted">{duty.workloadName}</span>
            </span>
            <span className="text-muted">{duty.detail}</span>
            <span className="sm:text-end">
              {duty.dueOn === null ? (
                <span className="text-muted">no date</span>
              ) : (
                <Time value={duty.dueOn} format="day" timeZone="UTC" />
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
