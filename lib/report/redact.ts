import type { AnswerState } from "@/lib/review/answer"
import type { ReviewState, WorkloadFacts } from "@/lib/review/state"
import type { Redaction } from "./dress"
import type { ReportInput } from "./input"
import { redactedWork } from "./redact-work"
import { ENGLISH, type Say } from "./words/say"

/**
 * The same report without what this copy leaves out; the numbers stay. Reasons for what was left out or set aside stay
 * too: without them a partial review would look whole.
 */
export function redacted(input: ReportInput, redaction: Redaction, say: Say = ENGLISH): ReportInput {
  return {
    ...input,
    workload: redactedFacts(input.workload, redaction, say("name left out")),
    ...(input.work && { work: redactedWork(input.work, redaction, say("name left out")) }),
    ...(redaction.notes && { pillarPages: {} }),
    reviews: redaction.notes ? input.reviews.map(withoutNotes) : input.reviews,
  }
}

function redactedFacts(workload: WorkloadFacts, { names, notes, evidence }: Redaction, nobody: string): WorkloadFacts {
  const { reviewOwner, people } = workload
  const roles = [...new Set(people.map(({ role }) => role))].filter((role) => role !== "")
  return {
    ...workload,
    ...(names && {
      reviewOwner: reviewOwner === "" ? "" : nobody,
      // Who took part is told by roles.
      people: roles.map((role) => ({ name: role, role: "", email: "" })),
    }),
    ...(notes && { notes: "" }),
    ...(evidence && { architecturalDesign: "" }),
  }
}

/** A review as if nobody had written a note. */
export function withoutNotes(review: ReviewState): ReviewState {
  const answers = Object.entries(review.answers).map(([id, answer]) => [id, answerWithoutNotes(answer)])
  return { ...review, notes: "", pillarNotes: {}, answers: Object.fromEntries(answers) }
}

function answerWithoutNotes(answer: AnswerState): AnswerState {
  const choices = Object.entries(answer.choices).map(([id, choice]) => [id, { ...choice, notes: "" }])
  return { ...answer, notes: "", choices: Object.fromEntries(choices) }
}

/** Says on the cover that this copy leaves something out; empty when it does not. */
export function redactionRemark({ names, notes, evidence }: Redaction, say: Say): string {
  const left = [names ? say("names") : "", notes ? say("notes") : "", evidence ? say("evidence") : ""].filter(Boolean)
  return left.length === 0 ? "" : say("This copy leaves out: {parts}.", { parts: say.list(left) })
}
