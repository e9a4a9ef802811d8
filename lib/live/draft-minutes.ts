import type { MinutesContent, MinutesSection } from "@/lib/review/minutes"
import { isWithoutVotes } from "./divergence-words"
import type { SessionEvent } from "./events"
import { attendance, partTimes } from "./minutes-facts"
import { roleChanges } from "./minutes-roles"
import {
  clockWords,
  differenceWords,
  dissentWords,
  minuteWords,
  mixedWords,
  practiceWords,
  ROLE_NAMES,
  riskWord,
  roundWords,
} from "./minutes-words"
import { stopsOf } from "./plan"
import type { SessionView } from "./session-view"
import type { Parked, SessionRecord, SessionState } from "./state"

/** What the minutes call a question. */
export interface MinutesQuestion {
  /** "SEC 3". */
  label: string
  title: string
  /** The titles of its practices, never "none of these". */
  choices: ReadonlyMap<string, string>
}

export interface MinutesInput {
  workload: string
  state: SessionState
  events: readonly SessionEvent[]
  /** What an observer may see: votes are taken from nowhere else, so that no minutes say more than the screen did. */
  view: Pick<SessionView, "stops">
  /** By stop id. */
  questions: ReadonlyMap<string, MinutesQuestion>
  /** Sentences on what the log does not hold. */
  acceptedRisks: readonly string[]
  milestones: readonly string[]
  toFindOut: readonly string[]
}

/** The minutes as the log tells them. The same log gives the same minutes, word for word. */
export function draftMinutes(input: MinutesInput): MinutesContent {
  const { state, workload } = input
  const sections = [
    section("summary", "In short", { lines: summary(input) }),
    section("attendance", "Who was there", attendanceTable(input)),
    section("agenda", "Agenda and time", agendaTable(input)),
    section("answers", "Answers decided", answersTable(input)),
    section("votes", "Votes", votesTable(input)),
    section("decisions", "Decisions", { lines: decisions(input) }),
    section("accepted", "Accepted risks", { lines: [...input.acceptedRisks] }),
    section("actions", "Actions", actionsTable(state)),
    section("parked", "Parking lot", parkedTable(input)),
    section("research", "To find out", { lines: research(input) }),
    section("evidence", "Evidence", { lines: evidence(input) }),
    section("notes", "Notes", { lines: notes(input) }),
    section("milestones", "Milestones", { lines: [...input.milestones] }),
  ]
  return { title: state.title, workload, startedAt: iso(state.startedAt), closedAt: iso(state.closedAt), sections }
}

function section(id: string, title: string, part: Partial<MinutesSection>): MinutesSection {
  return { id, title, header: [], rows: [], lines: [], ...part }
}

function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}

function labelOf({ questions, state }: MinutesInput, stopId: string): string {
  const part = state.agenda.find(({ id }) => id === stopId)
  return questions.get(stopId)?.label ?? part?.title ?? stopId
}

function namedQuestion(input: MinutesInput, stopId: string): string {
  const question = input.questions.get(stopId)
  return question ? `${question.label} ${question.title}` : labelOf(input, stopId)
}

function summary({ state }: MinutesInput): string[] {
  const asked = new Set(stopsOf(state.agenda).flatMap((stop) => (stop.question ? [stop.id] : [])))
  const looked = Object.values(state.stops).filter(({ id }) => asked.has(id))
  const count = (phase: string) => looked.filter((item) => item.phase === phase).length
  const decided = count("decided") + count("not-applicable")
  const waiting = count("parked") + count("needs-research")
  const risks = (["HIGH", "MEDIUM"] as const).flatMap((risk) => {
    const before = looked.filter((item) => item.before?.risk === risk).length
    const after = looked.filter((item) => (item.after ?? item.before)?.risk === risk).length
    const word = risk === "HIGH" ? "high" : "medium"
    return before === 0 && after === 0
      ? []
      : [`Of these questions, ${before} had a ${word} risk before and ${after} after.`]
  })
  const sum = `${looked.length} ${looked.length === 1 ? "question was" : "questions were"} looked at`
  return [`${sum}: ${decided} decided, ${waiting} parked or to be looked into.`, ...risks]
}

function attendanceTable({ state, events }: MinutesInput): Partial<MinutesSection> {
  const startedAt = state.startedAt ?? 0
  const rows = attendance(events, state).map(({ personId, stays }) => {
    const { name = "", roles = [], businessRole = "", guest = false } = state.people[personId] ?? {}
    const leads = personId === state.facilitatorId ? ["Facilitator"] : []
    const parts = [...leads, ...roles.map((role) => ROLE_NAMES[role]), ...(guest ? ["Guest"] : [])]
    const times = stays.map(({ from, to }) => `${clockWords(from - startedAt)} to ${clockWords(to - startedAt)}`)
    return [name, businessRole, parts.join(", "), times.length === 0 ? "not there" : times.join(", ")]
  })
  const header = ["Name", "Role", "In the session", "There, in hours from the start"]
  return { header, rows, lines: roleChanges(events, state) }
}

function agendaTable({ state }: MinutesInput): Partial<MinutesSection> {
  const times = partTimes(state)
  const row = (title: string, planned: number, took: number) => [
    ...[title, minuteWords(planned), minuteWords(took)],
    took === 0 ? "not reached" : differenceWords(took - planned),
  ]
  const sum = (part: "plannedMs" | "tookMs") => times.reduce((total, time) => total + time[part], 0)
  const total = times.length === 0 ? [] : [row("In all", sum("plannedMs"), sum("tookMs"))]
  const rows = [...times.map(({ title, plannedMs, tookMs }) => row(title, plannedMs, tookMs)), ...total]
  return { header: ["Part", "Planned", "Took", "Difference"], rows }
}

function answersTable(input: MinutesInput): Partial<MinutesSection> {
  const rows = Object.values(input.state.stops).flatMap(({ id, before, after }) => {
    if (!before || !after) return []
    const same = before.risk === after.risk ? "the same" : riskWord(after.risk)
    const result = input.view.stops[id]?.rounds.findLast((round) => round.result !== null)?.result
    const { inPlace, open } = practiceWords(input.questions.get(id)?.choices ?? new Map(), after, result)
    return [[namedQuestion(input, id), riskWord(before.risk), same, inPlace, open]]
  })
  return { header: ["Question", "Risk before", "Risk after", "In place", "Saved as not in place"], rows }
}

function votesTable(input: MinutesInput): Partial<MinutesSection> {
  const rows = Object.values(input.view.stops).flatMap(({ id, rounds }) =>
    rounds.flatMap(({ number, result }) => {
      if (!result) return []
      const titleOf = (choiceId: string) => input.questions.get(id)?.choices.get(choiceId) ?? choiceId
      const differed = isWithoutVotes(result) ? "–" : mixedWords(result, titleOf) || "one mind"
      return [[labelOf(input, id), String(number), roundWords(result), differed]]
    }),
  )
  return { header: ["Question", "Round", "Result", "Where views differed"], rows }
}

function decisions(input: MinutesInput): string[] {
  const made = recordsOf(input.state, "decision").map((record) => prefixed(input, record.stopId, record.text))
  const dissents = Object.values(input.view.stops).flatMap(({ id, dissent }) =>
    dissent.count === 0 ? [] : [dissentWords(labelOf(input, id), dissent)],
  )
  return [...made, ...dissents]
}

function actionsTable(state: SessionState): Partial<MinutesSection> {
  const records = [...recordsOf(state, "improvement"), ...recordsOf(state, "follow-up")]
  const parked = Object.values(state.parked).filter(({ outcome }) => outcome === "action")
  const rows = [...records, ...parked].map(({ text, owner, dueOn }) => [
    text,
    owner || "nobody yet",
    dueOn || "no date",
  ])
  return { header: ["What", "Owner", "Due"], rows }
}

const OUTCOMES: Record<NonNullable<Parked["outcome"]>, string> = {
  action: "became an action",
  answered: "answered",
  dropped: "dropped",
}

function parkedTable(input: MinutesInput): Partial<MinutesSection> {
  const rows = Object.values(input.state.parked).map(({ stopId, kind, text, owner, dueOn, outcome }) => [
    prefixed(input, stopId, text),
    kind,
    [owner, dueOn].filter(Boolean).join(", ") || "–",
    outcome ? OUTCOMES[outcome] : "still open",
  ])
  return { header: ["What", "Kind", "Owner, due", "What became of it"], rows }
}

function research(input: MinutesInput): string[] {
  const open = Object.values(input.state.stops).filter(({ phase }) => phase === "needs-research")
  return [...open.map(({ id, reason }) => prefixed(input, id, reason || "needs research")), ...input.toFindOut]
}

function evidence(input: MinutesInput): string[] {
  const linked = recordsOf(input.state, "evidence").map(({ stopId, text, url }) =>
    prefixed(input, stopId, [text, url].filter(Boolean).join(" – ")),
  )
  return [...linked, ...notesIn(input, "evidence")]
}

function notes(input: MinutesInput): string[] {
  return [...notesIn(input, "discussion"), ...notesIn(input, "trade-off")]
}

function notesIn(input: MinutesInput, field: "discussion" | "evidence" | "trade-off"): string[] {
  return Object.values(input.state.stops).flatMap(({ id, notes }) => {
    const lines = (notes[field]?.text ?? "").split("\n").filter((line) => line.trim() !== "")
    return lines.map((line) => prefixed(input, id, field === "trade-off" ? `Trade-off: ${line}` : line))
  })
}

function recordsOf(state: SessionState, kind: SessionRecord["kind"]): SessionRecord[] {
  return Object.values(state.records).filter((record) => record.kind === kind)
}

/** One line: a line is what people edit. */
function prefixed(input: MinutesInput, stopId: string | null, text: string): string {
  const line = text.replace(/\s*\n\s*/g, " ").trim()
  return stopId === null ? line : `${labelOf(input, stopId)}: ${line}`
}
