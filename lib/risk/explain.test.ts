import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { arbitraryQuestion } from "@/lib/lens/arbitrary"
import { questionWith } from "@/lib/lens/example"
import { isNoneOfThese, type Question } from "@/lib/lens/model"
import { evaluateRisk, type Selection } from "./evaluate"
import { explainRisk, toReach } from "./explain"
import { isTrue } from "./truth"

function answer(selected: string, notApplicable = ""): Selection {
  const words = (text: string) => new Set(text.split(" ").filter(Boolean))
  return { selected: words(selected), notApplicable: words(notApplicable), isApplicable: true }
}

const arbitraryAnswer = fc
  .tuple(arbitraryQuestion(), fc.nat(), fc.nat())
  .map(([question, ticks, marks]): [Question, Selection] => {
    const where = (mask: number) => question.choices.filter((_, index) => (mask >>> index) & 1).map(({ id }) => id)
    const practices = new Set(question.choices.filter((choice) => !isNoneOfThese(choice)).map(({ id }) => id))
    const selected = new Set(where(ticks))
    const notApplicable = new Set(where(marks).filter((id) => practices.has(id) && !selected.has(id)))
    return [question, { selected, notApplicable, isApplicable: true }]
  })

const worked = questionWith(
  "s1 s2 s3 s4 none_no",
  ["s1 && s2 && s3 && s4", "NO_RISK"],
  ["s1 && s2", "MEDIUM_RISK"],
  ["default", "HIGH_RISK"],
)

describe("the reason of a risk", () => {
  it.each([
    ["s1 s2 s4", "", "Medium: practice 3 is not in place"],
    ["s1", "", "High: practice 2 is not in place"],
    ["s3", "", "High: practices 1 and 2 are not in place"],
    ["none_no", "", "High: none of these practices is in place"],
    ["s1 s2 s3", "s4", "No risk: practices 1, 2 and 3 are in place; practice 4 is not applicable"],
    ["", "s1 s2 s3 s4", "No risk: none of the practices applies"],
    ["", "", "Unanswered: nothing is ticked yet"],
  ])("with “%s” ticked and “%s” not applicable", (selected, notApplicable, expected) => {
    expect(explainRisk(worked, answer(selected, notApplicable))).toBe(expected)
  })

  it("names alternatives, ticks that harm, and rules that say nothing", () => {
    const either = questionWith("a b c", ["(a || b) && c", "NO_RISK"], ["default", "MEDIUM_RISK"])
    expect(explainRisk(either, answer("c"))).toBe("Medium: none of practices 1 and 2 is in place")
    const harm = questionWith("a b x_no", ["b", "HIGH_RISK"], ["a && !x_no", "NO_RISK"], ["default", "MEDIUM_RISK"])
    expect(explainRisk(harm, answer("b"))).toBe("High: practice 2 is in place")
    expect(explainRisk(harm, answer("a x_no"))).toBe("Medium: “none of these” is ticked")
    const inform = questionWith("a b", ["default", "NO_RISK"])
    expect(explainRisk(inform, answer("a"))).toBe("No risk: every answer to this question is fine")
    const bad = questionWith("a b", ["default", "HIGH_RISK"])
    expect(explainRisk(bad, answer("a"))).toBe("High: no rule gives a lower risk for this answer")
    expect(explainRisk(worked, { ...answer(""), isApplicable: false })).toBe(
      "Not applicable: this question does not apply",
    )
  })

  it("says so when more is in place than no risk asks for", () => {
    const few = questionWith("a b c none_no", ["a && b", "NO_RISK"], ["default", "HIGH_RISK"])
    expect(explainRisk(few, answer("a b c"))).toBe("No risk: practices 1 and 2 are in place, which is enough")
    expect(explainRisk(few, answer("a b"))).toBe("No risk: practices 1 and 2 are in place")
  })

  it("starts with the risk and always gives one, judging conditions as the evaluator does", () => {
    fc.assert(
      fc.property(arbitraryAnswer, ([question, given]) => {
        expect(explainRisk(question, given)).toMatch(/^(High|Medium|No risk|Unanswered): ./)
        const { ruleIndex } = evaluateRisk(question, given)
        if (ruleIndex === null) return
        const asked = question.riskRules.slice(0, ruleIndex + 1)
        const truths = asked.map(({ expression }) => expression === null || isTrue(expression, given))
        expect(truths).toEqual(asked.map((_, index) => index === ruleIndex))
      }),
    )
  })
})

describe("what would lower the risk", () => {
  it("leads there, and nothing smaller does", () => {
    fc.assert(
      fc.property(arbitraryAnswer, fc.nat(), ([question, given], mask) => {
        const reach = toReach(question, given)
        const { risk } = evaluateRisk(question, given)
        const kept = question.choices.filter((choice) => !isNoneOfThese(choice) && given.selected.has(choice.id))
        const riskWith = (ids: string[]) => {
          const selected = new Set([...kept.map(({ id }) => id), ...ids])
          return evaluateRisk(question, { ...given, selected }).risk
        }
        const lower = risk === "HIGH" ? ["MEDIUM", "NONE"] : risk === "MEDIUM" ? ["NONE"] : []
        if (reach) {
          expect(lower).toContain(reach.risk)
          expect(riskWith(reach.practices.map(({ id }) => id))).toBe(reach.risk)
        }
        const other = question.choices.filter(
          (choice, index) =>
            (mask >>> index) & 1 &&
            !isNoneOfThese(choice) &&
            !given.selected.has(choice.id) &&
            !given.notApplicable.has(choice.id),
        )
        if (other.length === 0 || other.length >= (reach?.practices.length ?? 99)) return
        expect(lower).not.toContain(riskWith(other.map(({ id }) => id)))
      }),
    )
  })

  it("names the practices, the lower risk first where it costs no more", () => {
    expect(toReach(worked, answer("none_no"))).toMatchObject({
      risk: "MEDIUM",
      practices: [{ id: "s1" }, { id: "s2" }],
    })
    expect(toReach(worked, answer("s1 s2", "s3"))).toMatchObject({ risk: "NONE", practices: [{ id: "s4" }] })
    const equal = questionWith("a b c", ["b || c", "NO_RISK"], ["a", "MEDIUM_RISK"])
    expect(toReach(equal, answer("a"))).toMatchObject({ risk: "NONE", practices: [{ id: "b" }] })
    expect(toReach(worked, answer("s1 s2 s3 s4"))).toBeNull()
    expect(toReach(worked, answer(""))).toBeNull()
    expect(toReach(questionWith("a b", ["default", "HIGH_RISK"]), answer("a"))).toBeNull()
  })
})
