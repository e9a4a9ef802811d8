import type { ReactNode } from "react"
import { HeatMap } from "@/components/charts/heat-map"
import { RadarChart } from "@/components/charts/radar-chart"
import { questionsHref } from "@/lib/client/workload-places"
import { coverageOf } from "@/lib/report/coverage"
import { headline, radarFinding } from "@/lib/report/headline"
import { askedPillars, pillarGroups } from "@/lib/report/pillar-group"
import { addCounts } from "@/lib/review/counts"
import type { ReviewState } from "@/lib/review/state"
import { PillarCoverage } from "./pillar-coverage"

interface PillarSectionProps {
  workloadId: string
  reviews: readonly ReviewState[]
  priorities: readonly string[]
  mayAnswer: boolean
  /** Given when a milestone is shown: numbers lead to that day's questions. */
  milestone?: number
  /** What declares the review complete. */
  completion?: ReactNode
}

/** The pillars in numbers over all lenses, and whether all six were looked at. */
export function PillarSection(props: PillarSectionProps) {
  const { workloadId, reviews, priorities, mayAnswer, milestone, completion } = props
  const groups = pillarGroups(reviews, priorities)
  const rows = askedPillars(groups)
  const { statement, isComplete } = coverageOf(reviews)
  const isAssessed = rows.some((row) => row.healthy !== null)
  return (
    <section aria-label="Pillars" className="grid gap-6">
      <HeatMap
        title={headline(addCounts(rows.map((row) => row.counts)), rows)}
        rowName="Pillar"
        rows={rows.map((row) => ({
          ...row,
          href: questionsHref(workloadId, { pillar: row.id, milestone }),
        }))}
        hrefFor={(row, risk) => questionsHref(workloadId, { pillar: row.id, risk, milestone })}
      />
      {isAssessed ? (
        <RadarChart
          title={radarFinding(rows)}
          measure="Without risk"
          axes={rows.map(({ id, name, healthy }) => ({ id, name, value: healthy }))}
        />
      ) : null}
      <PillarCoverage
        workloadId={workloadId}
        groups={groups}
        statement={statement}
        isComplete={isComplete}
        completion={completion}
        keeper={mayAnswer && milestone === undefined ? (reviews[0]?.lensKey ?? null) : null}
      />
    </section>
  )
}
