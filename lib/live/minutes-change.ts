import type { SessionEvent } from "./events"
import { riskWord } from "./minutes-words"

/** What happened since the minutes were written, in sentences: the proposal for the note on what changed. */
export function changesSince(
  events: readonly SessionEvent[],
  sequence: number,
  labelOf: (stopId: string) => string,
): string[] {
  const decided = new Map<string, string>()
  const sentences: string[] = []
  for (const event of events) {
    if (event.sequence <= sequence) continue
    if (event.type === "session.reopened") {
      sentences.push(event.reason === "" ? "The session was opened again." : `Opened again: ${event.reason}.`)
    }
    if (event.type === "question.decided" || event.type === "question.not-applicable") {
      const [before, after] = [riskWord(event.before.risk), riskWord(event.after.risk)]
      const words = before === after ? "was decided again, with the same risk" : `went from ${before} to ${after}`
      decided.set(event.stopId, `${labelOf(event.stopId)} ${words}.`)
    }
  }
  return [...sentences, ...decided.values()]
}
