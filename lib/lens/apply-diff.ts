import type { FieldChange, LensDiff, PillarHead, QuestionChange } from "./diff"
import type { Choice, Lens, Question } from "./model"

/** The new version of a lens from the old one and the difference between them. The old lens is left as it is. */
export function applyDiff(before: Lens, diff: LensDiff): Lens {
  const heads = new Map<string, PillarHead>(before.pillars.map(({ questions: _, ...head }) => [head.id, head]))
  for (const head of diff.pillars.added) heads.set(head.id, head)
  const pillarChanges = new Map(diff.pillars.changed.map(({ id, fields }) => [id, fields]))
  const questions = questionsAfter(before, diff)
  return {
    ...withFields(before, diff.fields),
    pillars: diff.outline.flatMap(({ pillarId, questionIds }) => {
      const head = heads.get(pillarId)
      if (!head) return []
      const inside = questionIds.flatMap((id) => questions.get(id) ?? [])
      return [{ ...withFields(head, pillarChanges.get(pillarId) ?? []), questions: inside }]
    }),
  }
}

function questionsAfter(before: Lens, diff: LensDiff): Map<string, Question> {
  const old = new Map(before.pillars.flatMap((pillar) => pillar.questions.map((question) => [question.id, question])))
  const next = new Map(old)
  for (const { question } of diff.questions.added) next.set(question.id, question)
  for (const change of diff.questions.changed) {
    const question = old.get(change.oldId)
    if (question) next.set(change.id, questionAfter(question, change))
  }
  return next
}

function questionAfter(before: Question, change: QuestionChange): Question {
  const { added, changed, order } = change.choices
  const old = new Map(before.choices.map((choice) => [choice.id, choice]))
  const next = new Map<string, Choice>(old)
  for (const choice of added) next.set(choice.id, choice)
  for (const { id, oldId, fields } of changed) {
    const choice = old.get(oldId)
    if (choice) next.set(id, { ...withFields(choice, fields), id })
  }
  return {
    ...withFields(before, change.fields),
    id: change.id,
    choices: order.flatMap((id) => next.get(id) ?? []),
    riskRules: change.rules?.after ?? before.riskRules,
  }
}

function withFields<Thing extends object>(thing: Thing, changes: readonly FieldChange[]): Thing {
  const result: Thing = { ...thing }
  for (const { field, after } of changes) {
    if (after === undefined) Reflect.deleteProperty(result, field)
    else Reflect.set(result, field, after)
  }
  return result
}
