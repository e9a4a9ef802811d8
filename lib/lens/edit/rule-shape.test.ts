import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryExpression } from "../arbitrary"
import type { Expression } from "../model"
import { parseRule, printRule } from "../rule"
import { expressionOf, type RuleShape, shapeOf } from "./rule-shape"

const IDS = ["a", "b", "c", "d"]

/** Written out anew, as plain as possible: what a condition says of one set of ticks. */
function holds(expression: Expression, ticked: ReadonlySet<string>): boolean {
  if (expression.kind === "choice") return ticked.has(expression.id)
  if (expression.kind === "not") return !holds(expression.of, ticked)
  if (expression.kind === "and") return expression.of.every((part) => holds(part, ticked))
  return expression.of.some((part) => holds(part, ticked))
}

const SUBSETS = Array.from({ length: 16 }, (_, row) => new Set(IDS.filter((_, index) => (row >>> index) & 1)))

function read(condition: string): Expression {
  const parsed = parseRule(condition)
  if (!parsed.ok || !parsed.expression) throw new Error(condition)
  return parsed.expression
}

function written(shape: RuleShape): string {
  const built = expressionOf(shape)
  return built.ok ? printRule(built.expression) : built.message
}

test("whatever a condition says, its shape says the same", () => {
  fc.assert(
    fc.property(arbitraryExpression(IDS), (expression) => {
      const built = expressionOf(shapeOf(expression))
      if (!built.ok) throw new Error(built.message)
      for (const ticked of SUBSETS) expect(holds(built.expression, ticked)).toBe(holds(expression, ticked))
      expect(read(printRule(built.expression))).toEqual(built.expression)
    }),
    { numRuns: 2_000 },
  )
})

describe("at least n of", () => {
  test("is every combination of n, and is read back as that", () => {
    for (let size = 2; size <= 5; size++) {
      for (let count = 2; count < size; count++) {
        const shape: RuleShape = { kind: "at-least", count, ids: ["p", "q", "r", "s", "t"].slice(0, size), groups: [] }
        expect(shapeOf(read(written(shape)))).toEqual(shape)
      }
    }
  })

  test("two of three, in words of the format", () => {
    expect(written({ kind: "at-least", count: 2, ids: ["a", "b", "c"], groups: [] })).toBe("a && b || a && c || b && c")
  })

  test("is refused where nobody could read it any more", () => {
    const ids = Array.from({ length: 15 }, (_, index) => `a_rather_long_choice_id_${index}`)
    const built = expressionOf({ kind: "at-least", count: 7, ids, groups: [] })
    expect(built).toEqual({ ok: false, message: expect.stringContaining("Use fewer practices") })
  })
})

test("the usual conditions have the shapes that one would draw", () => {
  const group = (kind: RuleShape["kind"], ids: string[], groups: RuleShape[] = []) => ({ kind, count: 1, ids, groups })
  expect(shapeOf(read("a && b"))).toEqual(group("all", ["a", "b"]))
  expect(shapeOf(read("a || b"))).toEqual(group("any", ["a", "b"]))
  expect(shapeOf(read("!a && !b"))).toEqual(group("none", ["a", "b"]))
  expect(shapeOf(read("(!a) || !b"))).toEqual(group("not-all", ["a", "b"]))
  expect(shapeOf(read("!(a || b)"))).toEqual(group("none", ["a", "b"]))
  expect(shapeOf(read("a && (b || c) && !d"))).toEqual(
    group("all", ["a"], [group("any", ["b", "c"]), group("none", ["d"])]),
  )
  expect(written(group("all", []))).toBe("Tick at least one practice.")
})
