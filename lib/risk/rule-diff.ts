import type { LensDiff, QuestionChange } from "@/lib/lens/diff"
import { findQuestion, type Lens, type Question, type Risk } from "@/lib/lens/model"
import { riskAt, riskTable } from "./table"

/** How the risk of a question's answers differs between two versions of a lens. */
export interface RuleDiff {
  questionId: string
  /** Ids (new) of the choices that both versions have, in the new order; bit i of a subset is the i-th of them. */
  kept: string[]
  /** Subsets of the kept choices by how their risk changes, from the most to the fewest. Others are the same. */
  changes: { before: Risk; after: Risk; subsets: number[] }[]
}

/**
 * The answers whose risk differs, among all subsets of the choices that both versions have: what a stored answer that
 * ticks such a subset would go through. Everything applies.
 */
function diffRisks(before: Question, after: Question, change: QuestionChange): RuleDiff {
  const pairs = keptChoices(change)
  const rowsBefore = rowsOf(pairs.map(({ oldId }) => before.choices.findIndex(({ id }) => id === oldId)))
  const rowsAfter = rowsOf(pairs.map(({ newId }) => after.choices.findIndex(({ id }) => id === newId)))
  const tableBefore = riskTable(before)
  const tableAfter = riskTable(after)
  const changes = new Map<string, RuleDiff["changes"][number]>()
  for (let subset = 1; subset < 2 ** pairs.length; subset++) {
    const was = riskAt(tableBefore, rowsBefore[subset] ?? 0)
    const is = riskAt(tableAfter, rowsAfter[subset] ?? 0)
    if (was === is) continue
    const known = changes.get(`${was} ${is}`) ?? { before: was, after: is, subsets: [] }
    known.subsets.push(subset)
    changes.set(`${was} ${is}`, known)
  }
  const ordered = [...changes.values()].sort((a, b) => b.subsets.length - a.subsets.length)
  return { questionId: after.id, kept: pairs.map(({ newId }) => newId), changes: ordered }
}

/** The same for every question that both versions have, where any risk differs. */
export function diffAllRisks(before: Lens, after: Lens, diff: LensDiff): RuleDiff[] {
  return diff.questions.changed.flatMap((change) => {
    const old = findQuestion(before, change.oldId)
    const next = findQuestion(after, change.id)
    const found = old && next && diffRisks(old.question, next.question, change)
    return found && found.changes.length > 0 ? [found] : []
  })
}

/** The choices that both versions of a question have, in the new order. */
function keptChoices(change: QuestionChange): { oldId: string; newId: string }[] {
  const added = new Set(change.choices.added.map(({ id }) => id))
  const oldIdOf = new Map(change.choices.changed.map(({ id, oldId }) => [id, oldId]))
  return change.choices.order.flatMap((id) => (added.has(id) ? [] : [{ oldId: oldIdOf.get(id) ?? id, newId: id }]))
}

/** For each subset of the kept choices, its row in a table; `places` says which bit each choice has there. */
function rowsOf(places: readonly number[]): Uint32Array {
  const rows = new Uint32Array(2 ** places.length)
  for (let subset = 1; subset < rows.length; subset++) {
    const lowest = 31 - Math.clz32(subset & -subset)
    rows[subset] = (rows[subset & (subset - 1)] ?? 0) | (1 << (places[lowest] ?? 0))
  }
  return rows
}
