import { addCounts, healthyShare, type RiskCounts } from "@/lib/review/counts"
import { frameworkPillarOf, frameworkPillars, groupOf } from "@/lib/review/framework-pillar"
import { pillarCounts, type ReviewState } from "@/lib/review/state"
import { type CoverageRow, coverageOf } from "./coverage"
import type { PillarRow } from "./pillar-row"
import { ENGLISH, type Say } from "./words/say"

/** Where one pillar of a lens lies. */
interface PillarPart {
  lensKey: string
  lensName: string
  pillarId: string
}

/** One pillar over all lenses of a workload: security questions of three lenses are one row. */
export interface PillarGroup extends CoverageRow {
  /** `security` for the framework's pillars, `<lensKey>.<pillarId>` for a lens's own. */
  id: string
  counts: RiskCounts
  /** Share without risk among the assessed questions, 0 to 1; null: none was assessed. */
  healthy: number | null
  /** Empty when no lens asks about it. */
  parts: PillarPart[]
}

/** All six pillars of the framework, then the lenses' own, in the workload's priority order. */
export function pillarGroups(
  reviews: readonly ReviewState[],
  priorities: readonly string[],
  say: Say = ENGLISH,
): PillarGroup[] {
  const found = reviews.flatMap((review) =>
    review.lens.pillars.map((pillar) => ({
      id: groupOf(review.lensKey, pillar),
      known: frameworkPillarOf(pillar) !== null,
      counts: pillarCounts(review, pillar),
      part: { lensKey: review.lensKey, lensName: review.lens.name, pillarId: pillar.id },
    })),
  )
  const own = found.filter(({ known }) => !known).map(({ id }) => id)
  // The rows of the coverage stand in this order.
  const ids = [...frameworkPillars().map(({ id }) => id), ...own]
  const groups = coverageOf(reviews, say).rows.flatMap((row, index) => {
    const id = ids[index] ?? ""
    const members = found.filter((one) => one.id === id)
    const counts = addCounts(members.map((one) => one.counts))
    return [{ ...row, id, counts, healthy: healthyShare(counts), parts: members.map(({ part }) => part) }]
  })
  const rank = ({ id, parts }: PillarGroup) => {
    const at = priorities.findIndex((wanted) => wanted === id || parts.some(({ pillarId }) => pillarId === wanted))
    return at === -1 ? priorities.length : at
  }
  return groups.sort((a, b) => rank(a) - rank(b))
}

/** The groups that some lens asks about, as rows for headlines and charts. */
export function askedPillars(groups: readonly PillarGroup[]): PillarRow[] {
  return groups.flatMap((group) =>
    group.total === 0 || group.standing === "not covered" ? [] : [{ ...group, standing: group.standing }],
  )
}
