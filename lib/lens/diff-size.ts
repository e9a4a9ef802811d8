import type { LensDiff } from "./diff"

/**
 * Whether a difference can change what a recorded answer means: then it is worth a major version. Texts, links, places
 * and accepted changes of ids do not.
 */
export function touchesAnswers({ questions }: LensDiff): boolean {
  if (questions.added.length > 0 || questions.removed.length > 0) return true
  return questions.changed.some(({ choices, rules }) => {
    return choices.added.length > 0 || choices.removed.length > 0 || (rules !== null && !rules.isSameLogic)
  })
}
