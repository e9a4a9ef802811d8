import Link from "next/link"
import { TrendChart } from "@/components/charts/trend-chart"
import { Time } from "@/components/ui/time"
import { milestoneHref } from "@/lib/client/workload-places"
import type { RiskCounts } from "@/lib/review/counts"
import { trendFinding } from "@/lib/review/trend-finding"
import type { MilestoneMark } from "@/lib/review/workload-view"

interface MilestoneTrendProps {
  /** Oldest first. */
  milestones: readonly MilestoneMark[]
  /** Today's counts, the last step of the trend. */
  now: RiskCounts
}

/** High and medium risks from milestone to milestone, up to now. */
export function MilestoneTrend({ milestones, now }: MilestoneTrendProps) {
  const steps = [
    ...milestones.map(({ number, name, counts }) => ({ id: String(number), name, counts })),
    { id: "now", name: "Now", counts: now },
  ]
  return <TrendChart title={trendFinding(steps)} steps={steps} />
}

/** The newest milestones by name. */
export function NewestMilestones({
  workloadId,
  milestones,
}: {
  workloadId: string
  milestones: readonly MilestoneMark[]
}) {
  return (
    <ul className="border-line border-t text-sm">
      {milestones
        .slice(-3)
        .reverse()
        .map(({ number, name, recordedAt }) => (
          <li
            key={number}
            className="relative flex flex-wrap justify-between gap-x-4 border-line border-b px-2 py-2 hover:bg-sunken"
          >
            <Link
              href={milestoneHref(workloadId, number)}
              className="rounded-sm font-medium after:absolute after:inset-0 hover:underline"
            >
              {name}
            </Link>
            <Time value={recordedAt} relative />
          </li>
        ))}
    </ul>
  )
}
