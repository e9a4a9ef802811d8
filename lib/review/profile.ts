import { invalid } from "@/lib/errors"
import type { Lens } from "@/lib/lens/model"
import { PROFILE_QUESTIONS, type ProfileChoice } from "@/lib/review/profile-template"

/** The selected choices by question. A question that is not in it has none. */
export type ProfileAnswers = Readonly<Record<string, readonly string[]>>

/**
 * The answers after a change of some questions; what is absent stays. Throws Validation for unknown questions and
 * choices and when a question then has fewer or more choices than it may have.
 */
export function answerProfile(
  before: ProfileAnswers,
  updates: readonly { QuestionId: string; SelectedChoiceIds: readonly string[] }[],
): ProfileAnswers {
  const answers = new Map(Object.entries(before))
  for (const { QuestionId, SelectedChoiceIds } of updates) {
    const question = PROFILE_QUESTIONS.find((one) => one.id === QuestionId)
    if (!question) throw invalid(`No profile question with ID ${QuestionId} was found.`, "ProfileQuestions")
    const selected = new Set(SelectedChoiceIds)
    const known = question.choices.map((choice) => choice.id).filter((id) => selected.has(id))
    const unknown = SelectedChoiceIds.find((id) => !known.includes(id))
    if (unknown !== undefined) throw invalid(`Question ${QuestionId} has no choice ${unknown}.`, "ProfileQuestions")
    answers.set(QuestionId, known)
  }
  for (const { id, title, min, max } of PROFILE_QUESTIONS) {
    const count = answers.get(id)?.length ?? 0
    if (count >= min && count <= max) continue
    const words = min === max ? `exactly ${min}` : `${min} to ${max}`
    throw invalid(`“${title}” takes ${words} choices, not ${count}.`, "ProfileQuestions")
  }
  return Object.fromEntries(answers)
}

/** Ids of the questions of a lens that come first for a business with these answers. */
export function prioritizedQuestions(lens: Lens, answers: ProfileAnswers): ReadonlySet<string> {
  const choices = PROFILE_QUESTIONS.flatMap((question) =>
    question.choices.filter((choice) => answers[question.id]?.includes(choice.id)),
  )
  const pillars = new Set(choices.flatMap((choice) => choice.pillars ?? []))
  const words = choices.flatMap((choice: ProfileChoice) => choice.words ?? [])
  const found = lens.pillars.flatMap((pillar) =>
    pillar.questions.filter(
      ({ id, title }) => pillars.has(pillar.id) || words.some((word) => speaksOf(`${id} ${title}`, word)),
    ),
  )
  return new Set(found.map((question) => question.id))
}

/** A word that begins like this: after the start, a blank, a dash or an underscore. */
function speaksOf(text: string, word: string): boolean {
  const lower = text.toLowerCase()
  for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(lower[at - 1] ?? "")) return true
  }
  return false
}
