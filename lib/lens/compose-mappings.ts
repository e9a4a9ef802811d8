import type { IdMapping } from "./id-mapping"

/**
 * The changes of ids from the oldest version to the newest, out of those from each version to the next. An id that no
 * mapping names kept its name; one that was dropped on the way and came back is the same thing again.
 */
export function composeMappings(steps: readonly IdMapping[]): IdMapping {
  return steps.reduce(compose, { questions: [], choices: [] })
}

function compose(first: IdMapping, second: IdMapping): IdMapping {
  const nextQuestion = new Map(second.questions.map(({ from, to }) => [from, to]))
  const questionAfter = (id: string) => nextQuestion.get(id) ?? id
  const questions = [
    ...first.questions.map(({ from, to }) => ({ from, to: questionAfter(to) })),
    ...second.questions.filter(({ from }) => !first.questions.some(({ to }) => to === from)),
  ]
  const choices = [
    ...first.choices.map(({ questionId, from, to }) => {
      const after = questionAfter(questionId)
      const renamed = second.choices.find((one) => one.questionId === after && one.from === to)
      return { questionId: after, from, to: renamed?.to ?? to }
    }),
    ...second.choices.filter(
      ({ questionId, from }) =>
        !first.choices.some((one) => questionAfter(one.questionId) === questionId && one.to === from),
    ),
  ]
  return {
    questions: questions.filter(({ from, to }) => from !== to),
    choices: choices.filter(({ from, to }) => from !== to),
  }
}
