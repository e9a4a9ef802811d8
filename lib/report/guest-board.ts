import type { Risk } from "@/lib/lens/model"
import type { RiskCounts } from "@/lib/review/counts"

/** What a guest sees of a workload: numbers and titles, nothing that somebody wrote about an answer. */
export interface GuestBoardData {
  name: string
  description: string
  /** ISO day. */
  asOf: string
  counts: RiskCounts
  /** One sentence on whether all pillars were looked at. */
  coverage: string
  isComplete: boolean
  pillars: { id: string; name: string; counts: RiskCounts }[]
  /** Most urgent first. */
  improvements: GuestRisk[]
}

/** A question at risk. */
export interface GuestRisk {
  title: string
  pillar: string
  /** Id of its row in `pillars`. */
  group: string
  risk: "HIGH" | "MEDIUM"
  practices: number
  /** ISO day; null: its risk is not accepted. */
  acceptedUntil: string | null
}

/** Entries of the list of risks that the page shows. */
export const GUEST_RISKS_SHOWN = 10

/** "3 high and 1 medium risk in 2 of 6 pillars": only those count in which something was assessed. */
export function guestHeadline({ counts, pillars }: Pick<GuestBoardData, "counts" | "pillars">): string {
  const assessed = pillars.filter(({ counts: { HIGH, MEDIUM, NONE } }) => HIGH + MEDIUM + NONE > 0).length
  if (assessed === 0) return "Nothing is assessed yet"
  const of = assessed === pillars.length ? String(assessed) : `${assessed} of ${pillars.length}`
  const risks = `${counts.HIGH} high and ${counts.MEDIUM} medium ${counts.MEDIUM === 1 ? "risk" : "risks"}`
  const found = `${risks} in ${of} ${pillars.length === 1 ? "pillar" : "pillars"}`
  return assessed === pillars.length ? found : `${found}; the others are not assessed yet`
}

/** Whether the list of risks shows something of this pillar and risk, so that its number can lead there. */
export function isListed({ improvements }: Pick<GuestBoardData, "improvements">, group: string, risk: Risk): boolean {
  return improvements.slice(0, GUEST_RISKS_SHOWN).some((one) => one.group === group && one.risk === risk)
}
