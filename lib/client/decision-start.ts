import type { Question } from "@/lib/lens/model"
import { LEAST_VOTERS } from "@/lib/live/plan"
import { type Decisions, type PreparedTogether, proposedDecisions } from "@/lib/live/proposal"
import type { RoundResult, StopView } from "@/lib/live/session-view"
import { usePreparedTogether } from "./prepared-together"
import type { Room } from "./session-room"

interface Asked {
  room: Pick<Room, "sessionId">
  item: StopView
  question: Question
  /** Of the newest vote that may be shown; null: there was none. */
  result: RoundResult | null
}

/**
 * What a decision begins with, and a sentence on where that came from: the votes; else what the group decided before in
 * this session; else what people agreed on when they prepared; else the answer of the review.
 */
export function useDecisionStart({ room, item, question, result }: Asked): {
  start: Decisions
  source: string
  isLoading: boolean
} {
  const asks = result === null && item.after === null
  const { prepared, isLoading } = usePreparedTogether(room.sessionId, item.id, asks)
  if (result) {
    const start = proposedDecisions(question, result, null)
    return { start, source: "Filled in from the votes, where everybody agrees.", isLoading: false }
  }
  if (item.after) {
    const start = proposedDecisions(question, null, item.after)
    return { start, source: "This is what was decided before.", isLoading: false }
  }
  if (prepared && prepared.people >= LEAST_VOTERS) {
    const source = `Filled in from what ${prepared.people} people prepared, where they all agree.`
    return { start: prepared.decisions, source, isLoading }
  }
  const start = proposedDecisions(question, null, item.before)
  const stored = Object.keys(start).length > 0 ? "Filled in from the review’s answer as it is now." : ""
  return { start, source: [stored, fewWords(prepared)].filter(Boolean).join(" "), isLoading }
}

function fewWords(prepared: PreparedTogether | null): string {
  if (!prepared || prepared.people === 0) return ""
  const who = prepared.people === 1 ? "One person" : `${prepared.people} people`
  return `${who} prepared this: too few to fill it in, because it would tell who said what.`
}
