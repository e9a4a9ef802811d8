import type { PillarTexts } from "@/lib/review/pillar-texts"

/** How a text names a question: "SEC 3" anywhere; "2.3", which may be any number, only where a line begins with it. */
const LABEL = /\b(?:OPS|SEC|REL|PERF|COST|SUS) \d+\b|(?<=^- )\d+\.\d+(?=[ :])/gm

export interface Unfounded {
  /** Recommendations are written, and nothing on where things stand. */
  isWithoutState: boolean
  /** Questions that a recommendation names, and neither the current state nor the gaps do. */
  labels: string[]
}

/**
 * Recommendations without a current state: a reader can't tell what they start from. It points out and refuses nothing.
 * Source: issue "the living improvement plan", per-pillar page.
 */
export function unfounded({ currentState, gaps, recommendations }: PillarTexts): Unfounded {
  const isWritten = recommendations.trim() !== ""
  const known = new Set(`${currentState}\n${gaps}`.match(LABEL) ?? [])
  const named = [...new Set(recommendations.match(LABEL) ?? [])]
  const isWithoutState = isWritten && currentState.trim() === ""
  return { isWithoutState, labels: isWithoutState ? [] : named.filter((label) => !known.has(label)) }
}
