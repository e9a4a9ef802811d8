import type { ChoiceChange, FieldChange, LensDiff, QuestionChange } from "./diff"
import { findQuestion, type Lens } from "./model"

const FIELDS = new Map([
  ["name", "name"],
  ["title", "title"],
  ["description", "description"],
  ["designPrinciples", "design principles"],
  ["helpfulResource", "helpful resource"],
  ["improvementPlan", "improvement plan"],
  ["additionalResources", "additional resources"],
  ["guidance", "guidance"],
])

/** What changed, one sentence per change, in the order of the new lens: a draft of release notes. */
export function diffInWords(before: Lens, after: Lens, diff: LensDiff): string[] {
  const { pillars, questions } = diff
  const names = new Map([...before.pillars, ...after.pillars].map(({ id, name }) => [id, name]))
  const pillar = (id: string) => `“${names.get(id) ?? id}”`
  return [
    ...diff.fields.map((field) => fieldInWords("Lens", field)),
    ...pillars.added.map(({ id }) => `Pillar ${pillar(id)} added`),
    ...pillars.removed.map(({ id }) => `Pillar ${pillar(id)} removed`),
    ...pillars.changed.flatMap(({ id, fields }) => fields.map((field) => fieldInWords(`Pillar ${pillar(id)}`, field))),
    ...pillars.moved.map((id) => `Pillar ${pillar(id)} moved`),
    ...questions.added.map(({ pillarId, question }) => `Question “${question.title}” added to ${pillar(pillarId)}`),
    ...questions.removed.map(
      ({ pillarId, question }) => `Question “${question.title}” removed from ${pillar(pillarId)}`,
    ),
    ...questions.changed.flatMap((change) => questionInWords(after, change, pillar)),
  ]
}

function questionInWords(after: Lens, change: QuestionChange, pillar: (id: string) => string): string[] {
  const question = findQuestion(after, change.id)?.question
  const name = `Question “${question?.title ?? change.id}”`
  const titleOf = new Map(question?.choices.map(({ id, title }) => [id, title]))
  const { added, removed, changed, moved } = change.choices
  const lines: string[] = []
  if (change.id !== change.oldId) lines.push(`id changed from ${change.oldId} to ${change.id}`)
  if (change.pillarId !== change.oldPillarId) {
    lines.push(`moved from ${pillar(change.oldPillarId)} to ${pillar(change.pillarId)}`)
  } else if (change.isMoved) lines.push("moved within its pillar")
  lines.push(...change.fields.map((field) => changeInWords(field)))
  lines.push(...added.map(({ title }) => `practice “${title}” added`))
  lines.push(...removed.map(({ title }) => `practice “${title}” removed`))
  lines.push(...changed.flatMap((choice) => choiceInWords(choice, titleOf.get(choice.id) ?? choice.id)))
  lines.push(...moved.map((id) => `practice “${titleOf.get(id) ?? id}” moved`))
  if (change.rules && !change.rules.isSameLogic) lines.push("risk rules changed")
  else if (change.rules) lines.push("risk rules written differently, with the same meaning")
  return lines.map((line) => `${name}: ${line}`)
}

function choiceInWords(change: ChoiceChange, title: string): string[] {
  const lines = change.fields.map((field) => `practice “${title}”: ${changeInWords(field)}`)
  if (change.id === change.oldId) return lines
  return [`practice “${title}”: id changed from ${change.oldId} to ${change.id}`, ...lines]
}

function fieldInWords(thing: string, change: FieldChange): string {
  return `${thing}: ${changeInWords(change)}`
}

function changeInWords({ field, before, after }: FieldChange): string {
  const name = FIELDS.get(field) ?? field
  const isTitle = field === "name" || field === "title"
  if (isTitle && typeof before === "string") return `${name} changed from “${before}”`
  if (before === undefined || before === "") return `${name} added`
  if (after === undefined || after === "") return `${name} removed`
  return `${name} changed`
}
