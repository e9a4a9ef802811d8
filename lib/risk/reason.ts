import type { Expression } from "@/lib/lens/model"
import type { Selection } from "./evaluate"
import { type Around, isTrue } from "./truth"

/** One fact about an answer that makes a condition true or false. */
export type Fact =
  | { kind: "in place" | "not in place" | "not applicable"; id: string }
  | { kind: "none in place"; ids: string[] }

/**
 * The facts that make the condition as true or false as it is. Where any one of several parts would do (a true `||`,
 * a false `||` to be repaired), the part with the fewest facts speaks for all.
 */
export function factsOf(expression: Expression, answer: Selection, around: Around = "and"): Fact[] {
  const value = isTrue(expression, answer, around)
  switch (expression.kind) {
    case "choice":
      return [factOf(expression.id, answer)]
    case "not":
      return factsOf(expression.of, answer, "not")
    case "and": {
      const deciding = expression.of.filter((part) => isTrue(part, answer, "and") === value)
      return deciding.flatMap((part) => factsOf(part, answer, "and"))
    }
    case "or": {
      const deciding = expression.of.filter((part) => isTrue(part, answer, "or") === value)
      const open = deciding.flatMap((part) => (part.kind === "choice" && isOpen(part.id, answer) ? [part.id] : []))
      if (!value && open.length > 1 && open.length === deciding.length) return [{ kind: "none in place", ids: open }]
      return fewest(deciding.map((part) => factsOf(part, answer, "or")))
    }
  }
}

function isOpen(id: string, answer: Selection): boolean {
  return !answer.selected.has(id) && !answer.notApplicable.has(id)
}

function factOf(id: string, answer: Selection): Fact {
  if (answer.selected.has(id)) return { kind: "in place", id }
  return { kind: answer.notApplicable.has(id) ? "not applicable" : "not in place", id }
}

function fewest(lists: Fact[][]): Fact[] {
  return lists.reduce((best, list) => (list.length < best.length ? list : best), lists[0] ?? [])
}
