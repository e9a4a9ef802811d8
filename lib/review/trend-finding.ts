import type { RiskCounts } from "@/lib/review/counts"

/** What a row of milestones says about the high risks, as the title of its chart. Oldest first. */
export function trendFinding(steps: readonly { name: string; counts: RiskCounts }[]): string {
  const first = steps[0]
  const last = steps.at(-1)
  if (!first || !last || first === last) return "One milestone is not a trend yet"
  const [then, now] = [first.counts.HIGH, last.counts.HIGH]
  if (then === now) return `High risks stand at ${now}, as at ${first.name}`
  return `High risks ${now < then ? "fell" : "rose"} from ${then} to ${now} since ${first.name}`
}
