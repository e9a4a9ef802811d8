import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { arbitraryQuestion } from "@/lib/lens/arbitrary"
import { questionWith } from "@/lib/lens/example"
import type { Question } from "@/lib/lens/model"
import { evaluateRisk } from "./evaluate"
import { riskAt, riskTable } from "./table"

function words(text: string): Set<string> {
  return new Set(text.split(" ").filter(Boolean))
}

function risk(of: Question, selected: string, notApplicable = ""): string {
  return evaluateRisk(of, { selected: words(selected), notApplicable: words(notApplicable), isApplicable: true }).risk
}

const worked = questionWith(
  "s1 s2 s3 s4 none_no",
  ["s1 && s2 && s3 && s4", "NO_RISK"],
  ["s1 && s2", "MEDIUM_RISK"],
  ["default", "HIGH_RISK"],
)
const scoped = questionWith(
  "scope a b c",
  ["scope || (a && b && c)", "NO_RISK"],
  ["a && b", "MEDIUM_RISK"],
  ["default", "HIGH_RISK"],
)

describe("the risk of an answer", () => {
  it("is the same in the table, whatever is ticked and not applicable", () => {
    fc.assert(
      fc.property(arbitraryQuestion(), fc.nat(), (random, mask) => {
        const ids = random.choices.map((choice) => choice.id)
        const notApplicable = new Set(ids.filter((_, index) => (mask >>> index) & 1))
        const table = riskTable(random, notApplicable)
        for (let row = 0; row < 2 ** ids.length; row++) {
          const selected = new Set(ids.filter((_, index) => (row >>> index) & 1))
          const { risk, ruleIndex } = evaluateRisk(random, { selected, notApplicable, isApplicable: true })
          expect(riskAt(table, row)).toBe(risk)
          expect(table.rules[row]).toBe(ruleIndex ?? 255)
        }
      }),
    )
  })

  it("is what JavaScript makes of the conditions when everything applies", () => {
    const toName = (id: string, ids: string[]) => `t[${ids.indexOf(id)}]`
    fc.assert(
      fc.property(arbitraryQuestion(), fc.nat(), (random, mask) => {
        const ids = random.choices.map((choice) => choice.id)
        const ticked = ids.map((_, index) => ((mask >>> index) & 1) === 1)
        fc.pre(ticked.includes(true))
        const expected = random.riskRules.findIndex(({ condition }) => {
          if (condition === "default") return true
          const code = condition.replace(/[A-Za-z0-9_]+/g, (id) => toName(id, ids))
          return new Function("t", `return ${code}`)(ticked)
        })
        const selected = new Set(ids.filter((_, index) => ticked[index]))
        const actual = evaluateRisk(random, { selected, notApplicable: new Set(), isApplicable: true })
        expect(actual.ruleIndex ?? -1).toBe(expected)
      }),
    )
  })

  it.each([
    ["none_no", "", "HIGH"],
    ["none_no s1 s2", "", "MEDIUM"],
    ["none_no s1 s2 s3 s4", "", "NONE"],
    ["s1 s2 s3", "s4", "NONE"],
    ["s1", "s2", "MEDIUM"],
    ["", "s1 s2 s3 s4", "NONE"],
    ["", "s1", "HIGH"],
    ["", "", "UNANSWERED"],
  ])("with “%s” ticked and “%s” not applicable is %s", (selected, notApplicable, expected) => {
    expect(risk(worked, selected, notApplicable)).toBe(expected)
  })

  it("does not take an alternative that is not applicable", () => {
    expect(risk(scoped, "a b", "scope")).toBe("MEDIUM")
    expect(risk(questionWith("a b", ["a || b", "MEDIUM_RISK"], ["default", "HIGH_RISK"]), "", "a")).toBe("HIGH")
  })

  it("counts a not-applicable choice alone as true, under ! as not selected", () => {
    expect(risk(questionWith("a b", ["a", "NO_RISK"]), "b", "a")).toBe("NONE")
    expect(risk(questionWith("a b", ["!a && b", "MEDIUM_RISK"]), "b", "a")).toBe("MEDIUM")
    expect(risk(questionWith("a b", ["!(a && b)", "MEDIUM_RISK"]), "b", "a")).toBe("HIGH")
  })

  it("is decided by the first true rule, not the worst", () => {
    const both = questionWith("a b", ["a", "NO_RISK"], ["b", "HIGH_RISK"])
    expect(evaluateRisk(both, { selected: words("a b"), notApplicable: words(""), isApplicable: true })).toEqual({
      risk: "NONE",
      ruleIndex: 0,
    })
  })

  it("is HIGH when no rule is true and something is ticked", () => {
    const gap = questionWith("a b", ["a", "NO_RISK"])
    expect(risk(gap, "b")).toBe("HIGH")
    expect(risk(gap, "")).toBe("UNANSWERED")
  })

  it("is UNANSWERED with nothing ticked even when a rule would be true", () => {
    expect(risk(questionWith("a", ["!a", "NO_RISK"], ["default", "NO_RISK"]), "")).toBe("UNANSWERED")
  })

  it("is NOT_APPLICABLE when the question is, with the ticks kept", () => {
    const answer = { selected: words("s1"), notApplicable: words(""), isApplicable: false }
    expect(evaluateRisk(worked, answer)).toEqual({ risk: "NOT_APPLICABLE", ruleIndex: null })
  })

  it("ignores choices of another version of the question, and none-of-these marked not applicable", () => {
    expect(risk(worked, "gone")).toBe("UNANSWERED")
    expect(risk(worked, "", "none_no")).toBe("UNANSWERED")
  })
})
