import type { ChoiceChange, FieldChange, LensDiff, QuestionChange } from "@/lib/lens/diff"
import { findQuestion, type Lens, type Question, type Risk } from "@/lib/lens/model"
import { combinationInWords } from "./combination-words"
import { coverOf } from "./cover"
import { diffAllRisks, type RuleDiff } from "./rule-diff"
import { rulesInWords } from "./rule-words"

/** One thing that differs, as a page shows it. */
export interface DiffLine {
  what: string
  before?: string
  after?: string
}

/** The rules of a question in both versions, with the answers whose risk differs. */
export interface RulesDiff {
  before: string[]
  after: string[]
  /** The rules are written differently and mean the same. */
  isSameLogic: boolean
  changes: { before: Risk; after: Risk; count: number; combinations: string[] }[]
}

/** Everything that differs about one thing of a lens. */
export interface DiffCard {
  key: string
  kind: "added" | "removed" | "changed"
  title: string
  /** Name of the pillar; empty for the lens and for pillars. */
  pillar: string
  lines: DiffLine[]
  rules: RulesDiff | null
}

const MOST_COMBINATIONS = 12

const FIELDS = new Map([
  ["name", "Name"],
  ["title", "Title"],
  ["description", "Description"],
  ["designPrinciples", "Design principles"],
  ["helpfulResource", "Help"],
  ["improvementPlan", "Way to improve"],
  ["additionalResources", "Further resources"],
  ["guidance", "Guidance"],
])

/** The difference between two versions for people: the lens, its pillars, then question by question in the new order. */
export function diffView(before: Lens, after: Lens, diff: LensDiff): DiffCard[] {
  const names = new Map([...before.pillars, ...after.pillars].map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => names.get(id) ?? id
  const risks = new Map(diffAllRisks(before, after, diff).map((one) => [one.questionId, one]))
  const whole = (kind: "added" | "removed", pillarId: string, question: Question): DiffCard => ({
    ...{ key: `${kind} ${question.id}`, kind, title: question.title, pillar: nameOf(pillarId) },
    lines: question.choices.map(({ title }) => ({ what: "Practice", [kind === "added" ? "after" : "before"]: title })),
    rules: null,
  })
  return [
    ...lensCard(after, diff),
    ...pillarCards(diff, nameOf),
    ...diff.questions.removed.map(({ pillarId, question }) => whole("removed", pillarId, question)),
    ...diff.questions.added.map(({ pillarId, question }) => whole("added", pillarId, question)),
    ...diff.questions.changed.flatMap((change) => {
      const old = findQuestion(before, change.oldId)?.question
      const next = findQuestion(after, change.id)?.question
      return old && next ? [questionCard(old, next, change, nameOf, risks.get(change.id))] : []
    }),
  ]
}

function lensCard(after: Lens, { fields }: LensDiff): DiffCard[] {
  if (fields.length === 0) return []
  return [{ key: "lens", kind: "changed", title: after.name, pillar: "", lines: fields.map(fieldLine), rules: null }]
}

function pillarCards({ pillars }: LensDiff, nameOf: (id: string) => string): DiffCard[] {
  const card = (kind: DiffCard["kind"], id: string, lines: DiffLine[]): DiffCard => ({
    ...{ key: `pillar ${kind} ${id}`, kind, title: `Pillar ${nameOf(id)}`, pillar: "", lines, rules: null },
  })
  const moved = pillars.moved.filter((id) => !pillars.changed.some((one) => one.id === id))
  return [
    ...pillars.removed.map(({ id }) => card("removed", id, [])),
    ...pillars.added.map(({ id }) => card("added", id, [])),
    ...pillars.changed.map(({ id, fields }) => {
      const move = pillars.moved.includes(id) ? [{ what: "Moved" }] : []
      return card("changed", id, [...fields.map(fieldLine), ...move])
    }),
    ...moved.map((id) => card("changed", id, [{ what: "Moved" }])),
  ]
}

function questionCard(
  old: Question,
  next: Question,
  change: QuestionChange,
  nameOf: (id: string) => string,
  risks: RuleDiff | undefined,
): DiffCard {
  const titleOf = new Map(next.choices.map(({ id, title }) => [id, title]))
  const { added, removed, changed, moved } = change.choices
  const lines: DiffLine[] = [
    ...(change.id === change.oldId ? [] : [{ what: "Id", before: change.oldId, after: change.id }]),
    ...movedLine(change, nameOf),
    ...change.fields.map(fieldLine),
    ...removed.map(({ title }) => ({ what: "Practice removed", before: title })),
    ...added.map(({ title }) => ({ what: "Practice added", after: title })),
    ...changed.flatMap((choice) => choiceLines(choice, titleOf.get(choice.id) ?? choice.id)),
    ...moved.map((id) => ({ what: `Practice “${titleOf.get(id) ?? id}” moved` })),
  ]
  const rules = change.rules || risks ? rulesDiff(old, next, change.rules?.isSameLogic ?? true, risks) : null
  return {
    key: `changed ${change.id}`,
    kind: "changed",
    title: next.title,
    pillar: nameOf(change.pillarId),
    lines,
    rules,
  }
}

function movedLine(change: QuestionChange, nameOf: (id: string) => string): DiffLine[] {
  if (change.pillarId !== change.oldPillarId) {
    return [{ what: "Pillar", before: nameOf(change.oldPillarId), after: nameOf(change.pillarId) }]
  }
  return change.isMoved ? [{ what: "Moved within its pillar" }] : []
}

function choiceLines(change: ChoiceChange, title: string): DiffLine[] {
  const lines = change.fields.map((field) => {
    const line = fieldLine(field)
    return { ...line, what: field.field === "title" ? "Practice" : `${line.what} of practice “${title}”` }
  })
  if (change.id === change.oldId) return lines
  return [{ what: `Id of practice “${title}”`, before: change.oldId, after: change.id }, ...lines]
}

function fieldLine({ field, before, after }: FieldChange): DiffLine {
  const line: DiffLine = { what: FIELDS.get(field) ?? field }
  const [old, next] = [textOf(before), textOf(after)]
  if (old !== "") line.before = old
  if (next !== "") line.after = next
  return line
}

/** Texts as they are; lists, links and our guidance line by line. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value
  if (value === undefined || value === null) return ""
  if (typeof value !== "object") return String(value)
  const parts = Array.isArray(value) ? value : Object.values(value)
  return parts
    .map(textOf)
    .filter((text) => text !== "")
    .join("\n")
}

function rulesDiff(old: Question, next: Question, isSameLogic: boolean, risks: RuleDiff | undefined): RulesDiff {
  const linesOf = (question: Question) => rulesInWords(question).map(({ words }) => words)
  return {
    ...{ before: linesOf(old), after: linesOf(next), isSameLogic },
    changes: (risks?.changes ?? []).map(({ before, after, subsets }) => ({
      ...{ before, after, count: subsets.length },
      combinations: combinationsOf(next, risks?.kept ?? [], subsets),
    })),
  }
}

/** Subsets of the choices that both versions have, in few words. */
function combinationsOf(question: Question, kept: readonly string[], subsets: readonly number[]): string[] {
  const rows = new Int32Array(Math.max(1, 2 ** kept.length / 32))
  for (const subset of subsets) rows[subset >>> 5] = (rows[subset >>> 5] ?? 0) | (1 << (subset & 31))
  const cubes = coverOf(rows, rows, kept.length, MOST_COMBINATIONS)
  const idsOf = (bits: number) => kept.filter((_, index) => (bits >>> index) & 1)
  return (cubes ?? []).map(({ ticked, open }) =>
    combinationInWords(question, { ticked: idsOf(ticked), open: idsOf(open) }),
  )
}
