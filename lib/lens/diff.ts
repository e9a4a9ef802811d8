import { type IdMapping, partners, proposeMapping } from "./id-mapping"
import {
  allQuestions,
  type Choice,
  type Expression,
  type Lens,
  type Pillar,
  type Question,
  type RiskRule,
} from "./model"
import { movedIds } from "./moves"
import { isSame } from "./same"

/** One field with its old and new value; undefined where it is absent. */
export interface FieldChange {
  field: string
  before: unknown
  after: unknown
}

/** A pillar without its questions. */
export type PillarHead = Omit<Pillar, "questions">

export interface ChoiceChange {
  id: string
  /** Differs from `id` when the id changed. */
  oldId: string
  fields: FieldChange[]
}

export interface QuestionChange {
  id: string
  oldId: string
  pillarId: string
  oldPillarId: string
  /** It stands in another pillar, or elsewhere among the questions of its pillar. */
  isMoved: boolean
  /** Title, description, helpful resource and guidance where they differ. */
  fields: FieldChange[]
  choices: {
    added: Choice[]
    removed: Choice[]
    changed: ChoiceChange[]
    /** Ids (new) of kept choices that stand elsewhere. */
    moved: string[]
    /** Ids of all choices in the new order. */
    order: string[]
  }
  /** The rules where they differ; `isSameLogic` when only ids of choices or the layout of conditions changed. */
  rules: { before: RiskRule[]; after: RiskRule[]; isSameLogic: boolean } | null
}

/** What changed from one version of a lens to another, complete enough for `applyDiff`. */
export interface LensDiff {
  mapping: IdMapping
  fields: FieldChange[]
  pillars: {
    added: PillarHead[]
    removed: PillarHead[]
    changed: { id: string; fields: FieldChange[] }[]
    moved: string[]
  }
  questions: {
    added: { pillarId: string; question: Question }[]
    removed: { pillarId: string; question: Question }[]
    changed: QuestionChange[]
  }
  /** Pillars and questions (new ids) in the new order. */
  outline: { pillarId: string; questionIds: string[] }[]
}

/**
 * The difference in meaning between two versions of a lens; things are the same when their ids are, or when `mapping`
 * (by default a proposal from their titles) says so.
 */
export function diffLenses(before: Lens, after: Lens, mapping: IdMapping = proposeMapping(before, after)): LensDiff {
  const oldPillars = new Map(before.pillars.map((pillar) => [pillar.id, pillar]))
  const newPillars = new Map(after.pillars.map((pillar) => [pillar.id, pillar]))
  const kept = after.pillars.filter(({ id }) => oldPillars.has(id))
  return {
    mapping,
    fields: changesBetween(before, after, ["name", "description", "designPrinciples"]),
    pillars: {
      added: after.pillars.filter(({ id }) => !oldPillars.has(id)).map(headOf),
      removed: before.pillars.filter(({ id }) => !newPillars.has(id)).map(headOf),
      changed: kept.flatMap((pillar) => {
        const fields = changesBetween(oldPillars.get(pillar.id) ?? pillar, pillar, ["name", "guidance"])
        return fields.length > 0 ? [{ id: pillar.id, fields }] : []
      }),
      moved: movedIds(idsOf(before.pillars.filter(({ id }) => newPillars.has(id))), idsOf(kept)),
    },
    questions: diffQuestions(before, after, mapping),
    outline: after.pillars.map(({ id, questions }) => ({ pillarId: id, questionIds: idsOf(questions) })),
  }
}

/** True when nothing differs, not even an order. */
export function isEmptyDiff({ fields, pillars, questions }: LensDiff): boolean {
  const lists = [fields, pillars.added, pillars.removed, pillars.changed, pillars.moved]
  return [...lists, questions.added, questions.removed, questions.changed].every((list) => list.length === 0)
}

function headOf({ questions: _, ...head }: Pillar): PillarHead {
  return head
}

function idsOf(things: readonly { id: string }[]): string[] {
  return things.map(({ id }) => id)
}

interface Placed {
  pillarId: string
  question: Question
}

function placed(lens: Lens): Placed[] {
  return lens.pillars.flatMap(({ id, questions }) => questions.map((question) => ({ pillarId: id, question })))
}

function diffQuestions(before: Lens, after: Lens, mapping: IdMapping): LensDiff["questions"] {
  const old = new Map(placed(before).map((entry) => [entry.question.id, entry]))
  const oldIdOf = partners([...old.keys()], idsOf(allQuestions(after)), mapping.questions)
  const matched = placed(after).map((entry) => ({ entry, old: old.get(oldIdOf.get(entry.question.id) ?? "") }))
  const keptOld = new Set(matched.flatMap((pair) => (pair.old ? [pair.old.question.id] : [])))
  const moved = movedQuestions(before, matched)
  const changed = matched.flatMap(({ entry, old }) => {
    const change = old && diffQuestion(old, entry, moved.has(entry.question.id), mapping)
    return change ? [change] : []
  })
  return {
    added: matched.flatMap((pair) => (pair.old ? [] : [pair.entry])),
    removed: placed(before).filter(({ question }) => !keptOld.has(question.id)),
    changed,
  }
}

/** New ids of the questions that changed their pillar, or their place among those that stayed in it. */
function movedQuestions(before: Lens, matched: { entry: Placed; old: Placed | undefined }[]): Set<string> {
  const moved = new Set<string>()
  for (const pillar of before.pillars) {
    const stayed = matched.filter(({ entry, old }) => old?.pillarId === pillar.id && entry.pillarId === pillar.id)
    const newIdOf = new Map(stayed.map(({ entry, old }) => [old?.question.id, entry.question.id]))
    const oldOrder = pillar.questions.flatMap(({ id }) => newIdOf.get(id) ?? [])
    for (const id of movedIds(
      oldOrder,
      stayed.map(({ entry }) => entry.question.id),
    ))
      moved.add(id)
  }
  for (const { entry, old } of matched) if (old && old.pillarId !== entry.pillarId) moved.add(entry.question.id)
  return moved
}

function diffQuestion(old: Placed, next: Placed, isMoved: boolean, mapping: IdMapping): QuestionChange | null {
  const mapped = mapping.choices.filter(({ questionId }) => questionId === next.question.id)
  const oldIdOf = partners(idsOf(old.question.choices), idsOf(next.question.choices), mapped)
  const change: QuestionChange = {
    id: next.question.id,
    oldId: old.question.id,
    pillarId: next.pillarId,
    oldPillarId: old.pillarId,
    isMoved,
    fields: changesBetween(old.question, next.question, ["title", "description", "helpfulResource", "guidance"]),
    choices: diffChoices(old.question, next.question, oldIdOf),
    rules: diffRules(old.question.riskRules, next.question.riskRules, oldIdOf),
  }
  const { added, removed, changed, moved } = change.choices
  const lists = [change.fields, added, removed, changed, moved]
  const isSameQuestion = change.id === change.oldId && !isMoved && !change.rules
  return isSameQuestion && lists.every((list) => list.length === 0) ? null : change
}

function diffRules(
  before: RiskRule[],
  after: RiskRule[],
  oldIdOf: ReadonlyMap<string, string>,
): QuestionChange["rules"] {
  if (isSame(before, after)) return null
  const logicOf = (rules: RiskRule[], rename: (id: string) => string) =>
    rules.map(({ expression, risk }) => ({ expression: expression && renamed(expression, rename), risk }))
  // Ids of choices that are new get a mark that no old id can have.
  const renamedAfter = logicOf(after, (id) => oldIdOf.get(id) ?? `+${id}`)
  return {
    before,
    after,
    isSameLogic: isSame(
      logicOf(before, (id) => id),
      renamedAfter,
    ),
  }
}

function renamed(expression: Expression, rename: (id: string) => string): Expression {
  if (expression.kind === "choice") return { kind: "choice", id: rename(expression.id) }
  if (expression.kind === "not") return { kind: "not", of: renamed(expression.of, rename) }
  return { kind: expression.kind, of: expression.of.map((part) => renamed(part, rename)) }
}

function diffChoices(
  before: Question,
  after: Question,
  oldIdOf: ReadonlyMap<string, string>,
): QuestionChange["choices"] {
  const old = new Map(before.choices.map((choice) => [choice.id, choice]))
  const pairs = after.choices.map((choice) => ({ choice, old: old.get(oldIdOf.get(choice.id) ?? "") }))
  const newIdOf = new Map(pairs.map(({ choice, old }) => [old?.id, choice.id]))
  const oldOrder = before.choices.flatMap(({ id }) => newIdOf.get(id) ?? [])
  const fields = ["title", "helpfulResource", "improvementPlan", "additionalResources", "guidance"] as const
  return {
    added: pairs.flatMap((pair) => (pair.old ? [] : [pair.choice])),
    removed: before.choices.filter(({ id }) => !newIdOf.has(id)),
    changed: pairs.flatMap(({ choice, old }) => {
      if (!old) return []
      const changes = changesBetween(old, choice, fields)
      return changes.length > 0 || old.id !== choice.id ? [{ id: choice.id, oldId: old.id, fields: changes }] : []
    }),
    moved: movedIds(
      oldOrder,
      pairs.flatMap((pair) => (pair.old ? [pair.choice.id] : [])),
    ),
    order: idsOf(after.choices),
  }
}

function changesBetween<Thing extends object>(
  before: Thing,
  after: Thing,
  fields: readonly (keyof Thing & string)[],
): FieldChange[] {
  return fields.flatMap((field) =>
    isSame(before[field], after[field]) ? [] : [{ field, before: before[field], after: after[field] }],
  )
}
