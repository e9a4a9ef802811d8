import { RISKS, type Risk } from "@/lib/lens/model"

/** Questions per risk. All five keys are always there and add up to the number of questions. */
export type RiskCounts = Record<Risk, number>

export function noCounts(): RiskCounts {
  return { UNANSWERED: 0, HIGH: 0, MEDIUM: 0, NONE: 0, NOT_APPLICABLE: 0 }
}

/** Counts of a list of risks, one per question. */
export function countRisks(risks: Iterable<Risk>): RiskCounts {
  const counts = noCounts()
  for (const risk of risks) counts[risk] += 1
  return counts
}

export function addCounts(all: Iterable<RiskCounts>): RiskCounts {
  const sum = noCounts()
  for (const counts of all) for (const risk of RISKS) sum[risk] += counts[risk]
  return sum
}

export function questionCount(counts: RiskCounts): number {
  return RISKS.reduce((sum, risk) => sum + counts[risk], 0)
}

/** Questions somebody dealt with: everything but UNANSWERED (a question that does not apply is dealt with). */
export function answeredCount(counts: RiskCounts): number {
  return questionCount(counts) - counts.UNANSWERED
}

/**
 * Share of questions with no risk among those that were assessed, 0 to 1; null ("not assessed") when
 * none was, so that a pillar that is wholly not applicable never shows 100 %. Source: product.md, rules of the domain.
 */
export function healthyShare(counts: RiskCounts): number | null {
  const assessed = counts.HIGH + counts.MEDIUM + counts.NONE
  return assessed === 0 ? null : counts.NONE / assessed
}
