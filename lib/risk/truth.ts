import type { Expression } from "@/lib/lens/model"

/** Ids of the choices that were ticked, and of those marked not applicable. */
interface Marks {
  selected: ReadonlySet<string>
  notApplicable: ReadonlySet<string>
}

/** The operator nearest around a part of a condition; a part alone counts as inside `&&`. */
export type Around = "and" | "or" | "not"

/**
 * Whether a condition is true. A not-applicable choice is true inside `&&` or alone, not true inside `||`, not
 * selected under `!`. Source: observed behaviour of the AWS service; alone and under `!` are our decisions.
 */
export function isTrue(expression: Expression, marks: Marks, around: Around = "and"): boolean {
  switch (expression.kind) {
    case "choice":
      return marks.selected.has(expression.id) || (around === "and" && marks.notApplicable.has(expression.id))
    case "not":
      return !isTrue(expression.of, marks, "not")
    case "and":
      return expression.of.every((part) => isTrue(part, marks, "and"))
    case "or":
      return expression.of.some((part) => isTrue(part, marks, "or"))
  }
}
