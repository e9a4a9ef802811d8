import type { Expression } from "../model"

/** A condition as the rule builder shows it. */
export interface RuleShape {
  kind: "all" | "any" | "none" | "not-all" | "at-least"
  /** How many, for `at-least`. */
  count: number
  /** Choice ids. */
  ids: string[]
  /** Groups inside; `at-least` has none. */
  groups: RuleShape[]
}

/** Longer conditions nobody could read or check any more. */
const LONGEST = 20_000

/** How the builder shows a condition. Every condition has a shape that means the same. */
export function shapeOf(expression: Expression): RuleShape {
  switch (expression.kind) {
    case "choice":
      return { kind: "all", count: 1, ids: [expression.id], groups: [] }
    case "not":
      return negated(expression.of)
    case "and":
      return conjunction(expression.of)
    case "or":
      return atLeast(expression.of) ?? notAll(expression.of) ?? series("any", expression.of)
  }
}

function negated(of: Expression): RuleShape {
  if (of.kind === "choice") return { kind: "none", count: 1, ids: [of.id], groups: [] }
  return of.kind === "or" ? series("none", of.of) : { kind: "none", count: 1, ids: [], groups: [shapeOf(of)] }
}

/** “a and not b and not c” is all of a with none of b, c inside; without an a it is none of b, c itself. */
function conjunction(of: readonly Expression[]): RuleShape {
  const denied = of.flatMap((part) => (part.kind === "not" && part.of.kind === "choice" ? [part.of.id] : []))
  const rest = of.filter((part) => !(part.kind === "not" && part.of.kind === "choice"))
  const none: RuleShape = { kind: "none", count: 1, ids: denied, groups: [] }
  if (rest.length === 0) return none
  const shape = series("all", rest)
  return denied.length === 0 ? shape : { ...shape, groups: [...shape.groups, none] }
}

/** “not a or not b” is not all of a, b. */
function notAll(of: readonly Expression[]): RuleShape | null {
  const ids = of.flatMap((part) => (part.kind === "not" && part.of.kind === "choice" ? [part.of.id] : []))
  return ids.length === of.length ? { kind: "not-all", count: 1, ids, groups: [] } : null
}

function series(kind: "all" | "any" | "none", of: readonly Expression[]): RuleShape {
  return {
    ...{ kind, count: 1 },
    ids: of.flatMap((part) => (part.kind === "choice" ? [part.id] : [])),
    groups: of.filter((part) => part.kind !== "choice").map(shapeOf),
  }
}

/** Any of several combinations that are exactly all combinations of n of their ids. */
function atLeast(of: readonly Expression[]): RuleShape | null {
  const sets = of.map((part) =>
    part.kind === "and" && part.of.every(({ kind }) => kind === "choice")
      ? part.of.flatMap((one) => (one.kind === "choice" ? [one.id] : []))
      : [],
  )
  const count = sets[0]?.length ?? 0
  const ids = [...new Set(sets.flat())]
  if (count < 2 || sets.some((set) => set.length !== count || new Set(set).size !== count)) return null
  const different = new Set(sets.map((set) => set.toSorted().join(" ")))
  const isComplete = different.size === sets.length && sets.length === combinationCount(ids.length, count)
  return isComplete ? { kind: "at-least", count, ids, groups: [] } : null
}

function combinationCount(size: number, count: number): number {
  let result = 1
  for (let step = 1; step <= count; step++) result = (result * (size - count + step)) / step
  return Math.round(result)
}

export type BuiltRule = { ok: true; expression: Expression } | { ok: false; message: string }

/** The condition that a shape means, groups without anything in them left out; or why there is none. */
export function expressionOf(shape: RuleShape): BuiltRule {
  const length = lengthOf(shape)
  if (length > LONGEST) {
    return { ok: false, message: `This would take ${length.toLocaleString("en")} characters. Use fewer practices.` }
  }
  const expression = build(shape)
  return expression ? { ok: true, expression } : { ok: false, message: "Tick at least one practice." }
}

function build({ kind, count, ids, groups }: RuleShape): Expression | null {
  const choices = ids.map((id): Expression => ({ kind: "choice", id }))
  const inner = groups.flatMap((group) => build(group) ?? [])
  if (kind === "at-least")
    return joined(
      "or",
      combinations(choices, count).map((of) => joined("and", of)),
    )
  const parts = [...choices, ...inner]
  if (kind === "all" || kind === "any") return joined(kind === "all" ? "and" : "or", parts)
  const denied = parts.map((of): Expression => ({ kind: "not", of }))
  return joined(kind === "none" ? "and" : "or", denied)
}

function joined(kind: "and" | "or", parts: readonly (Expression | null)[]): Expression | null {
  // “All of” inside “all of” needs no parentheses, and would not be read back as a group.
  const of = parts.flatMap((part) => (part === null ? [] : part.kind === kind ? part.of : [part]))
  return of.length > 1 ? { kind, of } : (of[0] ?? null)
}

/** All ways to take `count` of the things, in their order; more than there are: all of them. */
function combinations<Thing>(things: readonly Thing[], count: number): Thing[][] {
  if (count >= things.length) return things.length === 0 ? [] : [[...things]]
  if (count <= 1) return things.map((thing) => [thing])
  return things.flatMap((first, index) =>
    things.length - index < count
      ? []
      : combinations(things.slice(index + 1), count - 1)
          .filter((rest) => rest.length === count - 1)
          .map((rest) => [first, ...rest]),
  )
}

function lengthOf({ kind, count, ids, groups }: RuleShape): number {
  const own = ids.reduce((sum, id) => sum + id.length + 4, 0)
  const times = kind === "at-least" && ids.length > 0 ? (combinationCount(ids.length, count) * count) / ids.length : 1
  return own * times + groups.reduce((sum, group) => sum + lengthOf(group), 0)
}
