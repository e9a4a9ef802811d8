import { quoted } from "../quoted"
import { parseRule } from "../rule"

export interface ConditionMark {
  from: number
  to: number
  message: string
}

/** What to mark in a condition while it is typed: the place where it cannot be read, or every id that no choice has. */
export function conditionMarks(condition: string, choiceIds: readonly string[]): ConditionMark[] {
  const parsed = parseRule(condition)
  if (!parsed.ok) {
    const from = Math.min(parsed.offset, condition.length)
    return [{ from, to: Math.min(from + 1, condition.length), message: parsed.message }]
  }
  if (parsed.expression === null) return []
  const known = new Set(choiceIds)
  return [...condition.matchAll(/[A-Za-z0-9_-]+/g)].flatMap(({ 0: id, index }) =>
    known.has(id) ? [] : [{ from: index, to: index + id.length, message: `No choice has the id ${quoted(id)}` }],
  )
}
