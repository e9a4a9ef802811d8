import { isNoneOfThese, type Question } from "@/lib/lens/model"
import type { RoundResult } from "./session-view"
import type { AnswerBrief } from "./state"

/** What the group says about one practice. */
export const DECISIONS = ["in-place", "not-in-place", "not-applicable"] as const
export type Decision = (typeof DECISIONS)[number]

/** By choice id; a practice that is left out was not agreed on, and is not in place until somebody says so. */
export type Decisions = Readonly<Record<string, Decision>>

/** What those who prepared a question agree on; no decisions where they are too few to stay unnamed. */
export interface PreparedTogether {
  people: number
  decisions: Decisions
}

/**
 * What the form begins with. After a vote: only what everybody agrees on. Without one: the answer as it is, when
 * there is one.
 */
export function proposedDecisions(
  question: Question,
  result: RoundResult | null,
  answer: AnswerBrief | null,
): Decisions {
  const practices = question.choices.filter((choice) => !isNoneOfThese(choice))
  const found: Record<string, Decision> = {}
  for (const { id } of practices) {
    const said = result ? agreedOn(result, id) : answeredWith(answer, id)
    if (said) found[id] = said
  }
  return found
}

function agreedOn(result: RoundResult, id: string): Decision | null {
  if (result.agreed.selected.includes(id)) return "in-place"
  if (result.agreed.notApplicable.includes(id)) return "not-applicable"
  const votes = result.practices.find((practice) => practice.choiceId === id)?.counts
  const against = votes ? votes["not-in-place"] + votes.partly : 0
  return votes && against > 0 && votes["in-place"] === 0 && votes["not-applicable"] === 0 ? "not-in-place" : null
}

function answeredWith(answer: AnswerBrief | null, id: string): Decision | null {
  if (!answer || answer.risk === "UNANSWERED") return null
  if (answer.selected.includes(id)) return "in-place"
  return answer.notApplicable.includes(id) ? "not-applicable" : "not-in-place"
}

/** The answer that these decisions make. Nothing in place ticks "none of these", where the question has it. */
export function answerFrom(question: Question, decisions: Decisions): { selected: string[]; notApplicable: string[] } {
  const ids = (wanted: Decision) =>
    question.choices.flatMap((choice) => (decisions[choice.id] === wanted && !isNoneOfThese(choice) ? [choice.id] : []))
  const [selected, notApplicable] = [ids("in-place"), ids("not-applicable")]
  const none = question.choices.find(isNoneOfThese)
  const practices = question.choices.filter((choice) => !isNoneOfThese(choice))
  const hasOpen = notApplicable.length < practices.length
  return { selected: selected.length === 0 && hasOpen && none ? [none.id] : selected, notApplicable }
}
