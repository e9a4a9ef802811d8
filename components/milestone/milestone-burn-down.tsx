import Link from "next/link"
import { BurnDownChart } from "@/components/charts/burn-down-chart"
import { Time } from "@/components/ui/time"
import { questionsHref } from "@/lib/client/workload-places"
import { workloadBurnDown } from "@/lib/review/burn-down"
import type { ProgrammeState } from "@/lib/review/programme"
import type { MilestoneMark } from "@/lib/review/workload-view"

interface MilestoneBurnDownProps {
  workloadId: string
  programme: Pick<ProgrammeState, "name" | "startedOn" | "dueOn" | "targetPercent">
  /** Oldest first. */
  milestones: readonly MilestoneMark[]
  /** High risks now. */
  high: number
  /** ISO day. */
  today: string
}

/** The workload's own part of a programme, from milestone to milestone; nothing until there is one before today. */
export function MilestoneBurnDown({ workloadId, programme, milestones, high, today }: MilestoneBurnDownProps) {
  const marks = milestones.map(({ recordedAt, counts }) => ({
    day: recordedAt.toISOString().slice(0, 10),
    high: counts.HIGH,
  }))
  const way = workloadBurnDown(programme, marks, high, today)
  if (!way) return null
  const href = questionsHref(workloadId, { risk: "HIGH" })
  return (
    <div className="grid gap-1">
      <BurnDownChart
        way={way}
        linkNow={(open) =>
          open === 0 ? (
            0
          ) : (
            <Link href={href} className="link" aria-label={`${open} open: questions at high risk`}>
              {open}
            </Link>
          )
        }
      />
      <p className="text-muted text-sm">
        Measured against the programme{" "}
        <Link href="/" className="link">
          {programme.name}
        </Link>
        : {programme.targetPercent} % of this workload’s high risks resolved by{" "}
        <Time value={programme.dueOn} format="day" timeZone="UTC" />.
      </p>
    </div>
  )
}
