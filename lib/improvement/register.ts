import type { Risk } from "@/lib/lens/model"
import type { Level } from "./item"

export const DECISION_WORDS = {
  ACCEPTED: "Risk accepted",
  RENEWED: "Acceptance renewed",
  RETURNED: "Came back",
  WONT_DO: "Decided against",
} as const
export type DecisionKind = keyof typeof DECISION_WORDS

/** One decision as it was taken. Days are ISO days, moments ISO moments. */
export interface Decision {
  id: string
  /** The improvement that it is about. */
  number: number
  title: string
  risk: Level | Exclude<Risk, "UNANSWERED">
  kind: DecisionKind
  reason: string
  tradeOff: string
  /** Empty when the date decided. */
  deciderName: string
  decidedAt: string
  reviewOn: string | null
}

/** The item that decisions are about, as it stands today. */
interface About {
  number: number
  /** Set when its acceptance has run out and nobody said anything since. */
  returnedOn: string | null
}

/**
 * The register, newest first: every decision that somebody took, and the return of each acceptance whose review date
 * has passed without a word. The return counts on the day after that date, the first on which the risk was open again.
 */
export function registerOf(decisions: readonly Decision[], items: readonly About[]): Decision[] {
  const returned = items.flatMap(({ number, returnedOn }) => {
    if (returnedOn === null) return []
    const last = latest(decisions.filter((one) => one.number === number && one.reviewOn !== null))
    return last ? [returnOf(last, returnedOn)] : []
  })
  return [...decisions, ...returned].sort(newestFirst)
}

function returnOf(acceptance: Decision, returnedOn: string): Decision {
  return {
    ...acceptance,
    id: `${acceptance.id} returned`,
    kind: "RETURNED",
    reason: "The review date has passed.",
    tradeOff: "",
    deciderName: "",
    decidedAt: returnMoment(returnedOn),
    reviewOn: null,
  }
}

/** When an acceptance ended by itself: the first moment after its review date. ISO day in, ISO moment out. */
export function returnMoment(reviewOn: string): string {
  const next = new Date(`${reviewOn}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString()
}

function latest(decisions: readonly Decision[]): Decision | undefined {
  return decisions.toSorted(newestFirst)[0]
}

function newestFirst(a: Decision, b: Decision): number {
  if (a.decidedAt !== b.decidedAt) return a.decidedAt < b.decidedAt ? 1 : -1
  return b.number - a.number
}
