import type { AgendaItem } from "@/lib/live/agenda-item"
import { type Stop, stopsOf } from "@/lib/live/plan"
import type { RoomQuestion } from "@/lib/live/room-content"
import type { QuestionPhase } from "@/lib/live/state"

/** Where the group is with a question, as people read it. */
export const PHASE_WORDS = {
  reading: "Reading",
  voting: "Voting",
  revealed: "Votes shown",
  discussing: "Talking",
  decided: "Decided",
  parked: "Parked",
  "needs-research": "Needs research",
  "not-applicable": "Not applicable",
} as const satisfies Record<QuestionPhase, string>

/** What a stop of the agenda is called: "SEC 3 · How are permissions kept tight?", or the topic. */
export function stopTitle(
  item: Stop,
  agenda: readonly AgendaItem[],
  questions: ReadonlyMap<string, RoomQuestion>,
): { label: string; title: string } {
  const known = questions.get(item.id)
  if (known) return { label: known.label, title: known.question.title }
  const section = agenda.find((one) => one.id === item.partId)
  return { label: "", title: item.question ? "A question that is no longer in its lens" : (section?.title ?? "Topic") }
}

/** The stop with this id. */
export function stopOf(agenda: readonly AgendaItem[], id: string | null): Stop | null {
  return stopsOf(agenda).find((item) => item.id === id) ?? null
}
