import type { EventBody } from "./events"
import type { SessionPlan } from "./plan"
import type { AnswerBrief } from "./state"

/** What the server adds to a command from outside the session. */
export interface Served {
  /** For `open-lobby`: the plan as it is stored. */
  plan?: SessionPlan
  /** The review's answer to the question at hand, before and after what the command does to it. */
  before?: AnswerBrief
  after?: AnswerBrief
  /** The practices of the question that is voted on. */
  practices?: readonly string[]
}

export interface Refusal {
  ok: false
  /** `denied`: not with their role. `not now`: the session has moved on, or is not there yet. */
  why: "denied" | "not now"
  message: string
}

export type Decision = { ok: true; events: EventBody[] } | Refusal

export function refuse(why: Refusal["why"], message: string): Refusal {
  return { ok: false, why, message }
}
