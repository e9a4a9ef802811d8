import type { Expression } from "./model"

/** The expression without a choice; null when nothing is left. */
export function dropId(expression: Expression, id: string): Expression | null {
  if (expression.kind === "choice") return expression.id === id ? null : expression
  if (expression.kind === "not") {
    const of = dropId(expression.of, id)
    return of && { kind: "not", of }
  }
  const of = expression.of.flatMap((part) => dropId(part, id) ?? [])
  if (of.length > 1) return { kind: expression.kind, of }
  return of[0] ?? null
}
