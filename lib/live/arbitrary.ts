import fc from "fast-check"
import { questionWith } from "@/lib/lens/example"
import type { Command } from "./commands"
import { decide } from "./decide"
import type { EventBody, SessionEvent } from "./events"
import { plannedState } from "./initial"
import { type PlannedPerson, SESSION_ROLES, type SessionPlan } from "./plan"
import { applyEvent } from "./reducer"
import { NOTE_FIELDS, type SessionState } from "./state"
import { VOTE_VALUES } from "./vote"

/** For tests: a small session, and everything that could happen in it. */

const person = (id: string, roles: PlannedPerson["roles"], businessRole: string): PlannedPerson => {
  return { id, name: `Name of ${id}`, roles, businessRole, guest: id === "guest" }
}

export const PEOPLE = ["lead", "ops", "security", "owner", "watcher", "guest"] as const

export const PLAN: SessionPlan = {
  title: "Checkout",
  agenda: [
    { id: "opening", kind: "opening", title: "Opening", minutes: 5, pillarId: "", questions: [] },
    {
      id: "security",
      kind: "questions",
      title: "Security",
      minutes: 8,
      pillarId: "security",
      questions: ["one", "two"].map((questionId) => ({ lensKey: "lens", questionId })),
    },
  ],
  settings: { anonymous: true, guests: true },
  facilitatorId: "lead",
  people: [
    person("lead", [], "Review lead"),
    person("ops", ["voter", "co-facilitator"], "Operations engineer"),
    person("security", ["voter"], "Security specialist"),
    person("owner", ["voter", "decider"], "Workload owner"),
    person("watcher", ["observer"], ""),
  ],
}
const STOPS = ["opening", "lens/one", "lens/two"] as const
export const QUESTION = questionWith(
  "a b c none_no",
  ["a && b && c", "NO_RISK"],
  ["a", "MEDIUM_RISK"],
  ["default", "HIGH_RISK"],
)
export const questionOf = (stopId: string) => (stopId.startsWith("lens/") ? QUESTION : null)

const ANSWER = { selected: ["a"], notApplicable: [], isApplicable: true, risk: "MEDIUM" as const }
const SERVED = { plan: PLAN, before: { ...ANSWER, selected: [], risk: "UNANSWERED" as const }, after: ANSWER }

/** What is done to a session: a command of somebody, or pages that open and close, after some time. */
export type Step =
  | { kind: "command"; personId: string; command: Command; waitMs: number }
  | { kind: "pages"; joined: string[]; left: string[]; waitMs: number }

const waitMs = fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 60_000, max: 200_000 }))
/** Mostly one, so that rounds come about. */
const stopId = fc.oneof(
  { weight: 5, arbitrary: fc.constant(STOPS[1]) },
  { weight: 1, arbitrary: fc.constantFrom(...STOPS) },
)
const personId = fc.constantFrom<string>(...PEOPLE)
const plain = fc.constantFrom(
  ...(["start", "pause", "resume", "resume", "wrap-up", "close", "claim", "regain", "finish-parking"] as const),
)
const vote = fc.record({
  type: fc.constant("vote" as const),
  stopId,
  choices: fc.dictionary(fc.constantFrom("a", "b", "c"), fc.constantFrom(...VOTE_VALUES)),
  confidence: fc.option(fc.integer({ min: 1, max: 5 })),
})
const texts = { text: fc.string({ maxLength: 20 }), owner: fc.constant("Finance"), dueOn: fc.constant("2026-12-01") }

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 2, arbitrary: plain.map((type): Command => ({ type })) },
  { weight: 1, arbitrary: fc.constant<Command>({ type: "reopen", reason: "One more" }) },
  { weight: 12, arbitrary: vote },
  ...(["go-to", "open-vote", "open-vote", "reveal", "discuss"] as const).map((type) => ({
    weight: 3,
    arbitrary: stopId.map((id): Command => ({ type, stopId: id })),
  })),
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("decide" as const),
      stopId,
      selected: fc.constant<string[]>(["a"]),
      notApplicable: fc.constant<string[]>([]),
    }),
  },
  fc.record({ type: fc.constant("hand-over" as const), personId: fc.constantFrom("lead", "lead", "ops", "guest") }),
  fc.record({
    ...{ type: fc.constant("change-person" as const), personId, businessRole: fc.constant("Finance") },
    roles: fc.subarray([...SESSION_ROLES]),
  }),
  fc.shuffledSubarray(PLAN.agenda, { minLength: 1 }).map((agenda): Command => ({ type: "change-agenda", agenda })),
  fc.record({ type: fc.constant("extend" as const), stopId, minutes: fc.integer({ min: 1, max: 10 }) }),
  fc.record({ type: fc.constant("dissent" as const), stopId, dissents: fc.boolean(), named: fc.boolean() }),
  fc.record({ type: fc.constant("park" as const), stopId, kind: fc.constant("idea" as const), ...texts }),
  fc.record({
    ...{ type: fc.constant("write-note" as const), stopId, field: fc.constantFrom(...NOTE_FIELDS) },
    ...{ base: fc.integer({ min: 0, max: 3 }), text: texts.text },
  }),
)

/** Facilitators act most often, so that sessions get somewhere. */
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("command" as const),
      personId: fc.oneof(fc.constant("lead"), personId),
      command,
      waitMs,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("pages" as const),
      joined: fc.uniqueArray(personId),
      left: fc.uniqueArray(personId),
      waitMs,
    }),
  },
)

const by = (who: string, type: "claim" | "regain" | "wrap-up" | "finish-parking" | "close", wait = 0): Step => {
  return { kind: "command", personId: who, command: { type }, waitMs: wait }
}
/** What single steps would hardly ever bring about: the facilitator is lost and found, a session ends. */
const STORIES: Step[][] = [
  [
    { kind: "pages", joined: ["ops"], left: ["lead"], waitMs: 0 },
    by("ops", "claim", 59_999),
    by("ops", "claim", 1),
    { kind: "pages", joined: ["lead"], left: [], waitMs: 10 },
    by("lead", "regain"),
  ],
  [by("lead", "wrap-up"), by("lead", "close"), by("lead", "finish-parking"), by("lead", "close")],
]
export const scene: fc.Arbitrary<Step[]> = fc.oneof(
  { weight: 15, arbitrary: step.map((one) => [one]) },
  { weight: 1, arbitrary: fc.constantFrom(...STORIES) },
)

/** Enough of them for something to happen. */
export const steps: fc.Arbitrary<Step[]> = fc.array(scene, { minLength: 20, maxLength: 50 }).map((all) => all.flat())

/** A session as the server keeps it: the log, and the state that it gives. */
export class Table {
  state: SessionState = plannedState(PLAN)
  readonly log: SessionEvent[] = []
  now = 1_000_000

  constructor() {
    this.run({ kind: "command", personId: "lead", command: { type: "open-lobby" }, waitMs: 0 })
    const guest = person("guest", ["voter"], "")
    this.append(null, [{ type: "people.added", people: [guest] }])
    this.append(null, [{ type: "people.present", joined: ["lead", "ops", "security", "owner"], left: [] }])
    this.run({ kind: "command", personId: "lead", command: { type: "start" }, waitMs: 0 })
    this.run({ kind: "command", personId: "lead", command: { type: "go-to", stopId: "lens/one" }, waitMs: 0 })
  }

  /** Answers the events that the step brought about; none when it was refused or changed nothing. */
  run(step: Step): readonly SessionEvent[] {
    this.now += step.waitMs
    if (step.kind === "pages") {
      const left = step.left.map((id) => ({ id, at: this.now }))
      return this.append(null, [{ type: "people.present", joined: step.joined, left }])
    }
    const sent = { id: `command${this.log.length}`, command: step.command }
    const decision = decide(this.state, sent, step.personId, this.now, SERVED)
    return decision.ok ? this.append(step.personId, decision.events) : []
  }

  private append(personId: string | null, bodies: readonly EventBody[]): readonly SessionEvent[] {
    const first = this.state.sequence
    const events = bodies.map((body, index): SessionEvent => {
      return { ...body, sequence: first + index + 1, at: this.now, personId }
    })
    this.log.push(...events)
    for (const event of events) this.state = applyEvent(this.state, event)
    return events
  }
}
