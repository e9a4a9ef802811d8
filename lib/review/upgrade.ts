import { type IdMapping, partners } from "@/lib/lens/id-mapping"
import { type Choice, isNoneOfThese, type Lens, type Question, type Risk } from "@/lib/lens/model"
import { isSame } from "@/lib/lens/same"
import type { AnswerState, ChoiceAnswer } from "@/lib/review/answer"
import { countRisks, type RiskCounts } from "@/lib/review/counts"
import { riskOf } from "@/lib/review/state"

/** Why somebody should look at an answer that goes along. */
export type Attention =
  | { kind: "reworded"; before: string }
  /** Something was recorded about these practices, which the new version lacks. */
  | { kind: "choices-gone"; titles: string[] }
  | { kind: "choices-added"; titles: string[] }
  | { kind: "choices-reworded"; titles: string[] }
  | { kind: "risk"; from: Risk; to: Risk }

/** An answer in the new version. */
export interface CarriedAnswer {
  questionId: string
  oldQuestionId: string
  pillarId: string
  title: string
  /** As it is to be stored: choices under their new ids; notes, applicability and reason as they were. */
  answer: AnswerState
  riskBefore: Risk
  riskAfter: Risk
  attention: Attention[]
}

/** An answer to a question that the new version does not have; it stays readable in the milestone. */
export interface LostAnswer {
  questionId: string
  pillarId: string
  title: string
  answer: AnswerState
  risk: Risk
}

/**
 * What an upgrade of one lens review does. Every recorded answer is in exactly one of kept, attention and lost, each in
 * the order of the old version.
 */
export interface UpgradePlan {
  kept: CarriedAnswer[]
  attention: CarriedAnswer[]
  lost: LostAnswer[]
  /** Questions (new ids) that the old version did not have. */
  added: string[]
  /** Pillars whose notes go because the new version lacks them. */
  lostPillarNotes: { pillarId: string; name: string; notes: string }[]
  /** Over all questions of the old and of the new version. */
  before: RiskCounts
  after: RiskCounts
}

interface Step {
  old: Question
  oldPillarId: string
  /** null: the question is gone. */
  next: NextStep | null
}

interface NextStep {
  question: Question
  pillarId: string
  newIdOf: ReadonlyMap<string, string>
  changes: Attention[]
  /** The same choices under the same rules: an answer and its risk stay what they are. */
  isSame: boolean
}

/** From one version to another, worked out once for all workloads. */
export interface UpgradePath {
  before: Lens
  after: Lens
  steps: ReadonlyMap<string, Step>
  added: string[]
  goneQuestions: number
}

/** No ids changed: what AWS assumes. Other mappings were accepted by a person (`proposeMapping` proposes). */
export const NO_ID_CHANGES: IdMapping = { questions: [], choices: [] }

/** How each question of the old version is found in the new one: by its id, or by the mapping. */
export function upgradePath(before: Lens, after: Lens, mapping: IdMapping = NO_ID_CHANGES): UpgradePath {
  const places = placesOf(after)
  const old = placesOf(before)
  const oldIdOf = partners([...old.keys()], [...places.keys()], mapping.questions)
  const newIdOf = new Map([...oldIdOf].map(([to, from]) => [from, to]))
  const steps = [...old].map(([id, { question, pillarId }]): [string, Step] => {
    const found = places.get(newIdOf.get(id) ?? "")
    const next = found && { ...found, ...choiceStep(question, found.question, mapping) }
    return [id, { old: question, oldPillarId: pillarId, next: next ?? null }]
  })
  return {
    before,
    after,
    steps: new Map(steps),
    added: [...places.keys()].filter((id) => !oldIdOf.has(id)),
    goneQuestions: steps.filter(([, step]) => step.next === null).length,
  }
}

function placesOf(lens: Lens): Map<string, { question: Question; pillarId: string }> {
  return new Map(
    lens.pillars.flatMap(({ id, questions }) =>
      questions.map((question) => [question.id, { question, pillarId: id }] as const),
    ),
  )
}

function choiceStep(old: Question, next: Question, mapping: IdMapping) {
  const mapped = mapping.choices.filter(({ questionId }) => questionId === next.id)
  const oldIdOf = partners(idsOf(old.choices), idsOf(next.choices), mapped)
  const oldById = new Map(old.choices.map((choice) => [choice.id, choice]))
  const changes: Attention[] = []
  if (!isSameTitle(old.title, next.title)) changes.push({ kind: "reworded", before: old.title })
  const added = next.choices.filter(({ id }) => !oldIdOf.has(id))
  if (added.length > 0) changes.push({ kind: "choices-added", titles: titlesOf(added) })
  const reworded = next.choices.filter((choice) => {
    const before = oldById.get(oldIdOf.get(choice.id) ?? "")
    return before !== undefined && !isSameTitle(before.title, choice.title)
  })
  if (reworded.length > 0) changes.push({ kind: "choices-reworded", titles: titlesOf(reworded) })
  const isSameChoice = next.choices.every(({ id }) => oldIdOf.get(id) === id)
  const isSameSet = isSameChoice && next.choices.length === old.choices.length
  return {
    newIdOf: new Map([...oldIdOf].map(([to, from]) => [from, to])),
    changes,
    isSame: isSameSet && isSame(old.riskRules, next.riskRules),
  }
}

/** Blanks around and inside don't change what a title asks. */
function isSameTitle(a: string, b: string): boolean {
  return a.trim().replace(/\s+/g, " ") === b.trim().replace(/\s+/g, " ")
}

const idsOf = (things: readonly { id: string }[]) => things.map(({ id }) => id)
const titlesOf = (choices: readonly Choice[]) => choices.map(({ title }) => title)

/** What a team recorded: the part of a review that an upgrade touches. */
export interface Recorded {
  /** With the risk that is stored beside an answer, where it is known: it need not be worked out again. */
  answers: Readonly<Record<string, AnswerState & { risk?: Risk }>>
  pillarNotes?: Readonly<Record<string, string>>
}

/**
 * What the upgrade of one workload keeps, what then needs attention and what is lost; computed, nothing is changed.
 * Kept questions keep notes, applicability and reason; selections survive where their choices do. An answer needs
 * attention when its question or a practice was reworded, when practices came or recorded ones went, or when its risk
 * differs. Source: observed-behaviour.md, upgrade.
 */
export function planUpgrade(path: UpgradePath, { answers, pillarNotes = {} }: Recorded): UpgradePlan {
  const plan: UpgradePlan = {
    ...{ kept: [], attention: [], lost: [], added: path.added },
    lostPillarNotes: lostNotes(path, pillarNotes),
    ...{ before: countRisks([]), after: countRisks([]) },
  }
  for (const [questionId, step] of path.steps) {
    const answer = Object.hasOwn(answers, questionId) ? answers[questionId] : undefined
    if (!answer || saysNothing(answer)) continue
    const risk = answer.risk ?? riskOf(step.old, answer)
    plan.before[risk] += 1
    if (step.next) {
      const carried = carry(step, step.next, answer, risk)
      plan.after[carried.riskAfter] += 1
      if (carried.attention.length > 0) plan.attention.push(carried)
      else plan.kept.push(carried)
    } else {
      plan.lost.push({ questionId, pillarId: step.oldPillarId, title: step.old.title, answer, risk })
    }
  }
  const recorded = plan.kept.length + plan.attention.length
  plan.before.UNANSWERED += path.steps.size - recorded - plan.lost.length
  plan.after.UNANSWERED += path.steps.size - path.goneQuestions + path.added.length - recorded
  return plan
}

function carry(step: Step, next: NextStep, answer: AnswerState, riskBefore: Risk): CarriedAnswer {
  const { question } = next
  const ids = { questionId: question.id, oldQuestionId: step.old.id, pillarId: next.pillarId, title: question.title }
  // Practices that came or were reworded mean nothing where nothing was said about practices.
  const isJudged = riskBefore !== "UNANSWERED" && answer.isApplicable
  const attention = next.changes.filter(({ kind }) => kind === "reworded" || isJudged)
  if (next.isSame) return { ...ids, answer, riskBefore, riskAfter: riskBefore, attention }
  const choices: [string, ChoiceAnswer][] = []
  const gone: string[] = []
  for (const [id, recorded] of Object.entries(answer.choices)) {
    const newId = next.newIdOf.get(id)
    const fits = newId !== undefined && !(recorded.status === "NOT_APPLICABLE" && isNoneOfThese({ id: newId }))
    if (fits) choices.push([newId, recorded])
    else gone.push(step.old.choices.find((choice) => choice.id === id)?.title ?? id)
  }
  const after = { ...answer, choices: Object.fromEntries(choices) }
  const riskAfter = riskOf(question, after)
  if (gone.length > 0) attention.push({ kind: "choices-gone", titles: gone })
  if (riskAfter !== riskBefore) attention.push({ kind: "risk", from: riskBefore, to: riskAfter })
  return { ...ids, answer: after, riskBefore, riskAfter, attention }
}

function saysNothing({ choices, isApplicable, notes }: AnswerState): boolean {
  if (!isApplicable || notes !== "") return false
  for (const _ in choices) return false
  return true
}

function lostNotes({ before, after }: UpgradePath, notes: Readonly<Record<string, string>>) {
  const stays = new Set(idsOf(after.pillars))
  return Object.entries(notes).flatMap(([pillarId, text]) => {
    if (text === "" || stays.has(pillarId)) return []
    return [{ pillarId, name: before.pillars.find(({ id }) => id === pillarId)?.name ?? pillarId, notes: text }]
  })
}
