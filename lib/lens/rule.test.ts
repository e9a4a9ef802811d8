import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { arbitraryExpression } from "./arbitrary"
import type { Expression } from "./model"
import { idsIn, parseRule, printRule } from "./rule"

const ids = ["alpha", "beta_2", "c-3", "constructor", "__proto__"]

function parsed(condition: string): Expression | null {
  const result = parseRule(condition)
  if (!result.ok) throw new Error(`${condition}: ${result.message} at ${result.offset}`)
  return result.expression
}

describe("a condition", () => {
  it("reads back as the same expression after printing", () => {
    fc.assert(
      fc.property(arbitraryExpression(ids), (expression) => {
        expect(parsed(printRule(expression))).toEqual(expression)
      }),
    )
  })

  it("survives any text with an answer and an offset inside the text", () => {
    const noise = fc.array(fc.constantFrom("a", "b1", "&&", "||", "!", "(", ")", " ", "\n", "default", "&", "%", "é"))
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          noise.map((parts) => parts.join("")),
        ),
        (text) => {
          const result = parseRule(text)
          if (result.ok) expect(parsed(printRule(result.expression))).toEqual(result.expression)
          else {
            expect(result.offset).toBeGreaterThanOrEqual(0)
            expect(result.offset).toBeLessThanOrEqual(text.length)
            expect(result.message).not.toBe("")
          }
        },
      ),
    )
  })

  it("binds ! tighter than && and that tighter than ||", () => {
    expect(parsed("!a && b || c")).toEqual({
      kind: "or",
      of: [
        {
          kind: "and",
          of: [
            { kind: "not", of: { kind: "choice", id: "a" } },
            { kind: "choice", id: "b" },
          ],
        },
        { kind: "choice", id: "c" },
      ],
    })
  })

  it("ignores blanks, line breaks and doubled parentheses", () => {
    expect(parsed("  ((a))&&\r\n\t(b ) ")).toEqual(parsed("a && b"))
    expect(parsed(" default\n")).toBeNull()
  })

  it("takes ! before a group", () => {
    expect(printRule(parsed("!( a || b )"))).toBe("!(a || b)")
  })

  it("names every id once", () => {
    expect(idsIn(parsed("b && (a || !b) && constructor"))).toEqual(["b", "a", "constructor"])
    expect(idsIn(null)).toEqual([])
  })
})

describe("a broken condition", () => {
  it.each([
    ["", 0, "empty"],
    ["a &&", 4, "stops too early"],
    ["a & b", 2, "&&"],
    ["a | b", 2, "||"],
    ["a b", 2, "operator is missing"],
    ["a and b", 2, "Write && instead of “and”"],
    ["(a && b", 0, "never closed"],
    ["a)", 1, "closes nothing"],
    ["()", 1, "missing before this )"],
    ["a && || b", 5, "missing before this ||"],
    ["default && a", 0, "stand alone"],
    ["a > b", 2, "“>”"],
    [`${"(".repeat(101)}a`, 100, "100 groups"],
    [`${"!".repeat(100_000)}a`, 100, "100 groups"],
  ])("%s is refused at its place", (condition, offset, words) => {
    const result = parseRule(condition)
    expect(result).toMatchObject({ ok: false, offset })
    if (!result.ok) expect(result.message).toContain(words)
  })
})
