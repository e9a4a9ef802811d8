import { printRule } from "../rule"
import { expressionOf } from "./rule-shape"

/** The condition that at least `count` of the choices are ticked. Throws for more than can be written down. */
export function combinationRule(ids: readonly string[], count: number): string {
  const built = expressionOf({ kind: "at-least", count, ids: [...ids], groups: [] })
  if (!built.ok) throw new Error(built.message)
  return printRule(built.expression)
}
