import fc from "fast-check"
import { expect, test } from "vitest"
import { questionWith } from "@/lib/lens/example"
import type { Lens, Question } from "@/lib/lens/model"
import type { AnswerState } from "@/lib/review/answer"
import { addCounts } from "@/lib/review/counts"
import { impactOf } from "@/lib/review/impact"
import { planUpgrade, upgradePath } from "@/lib/review/upgrade"

const rules = [["s1 && s2", "NO_RISK"] as [string, "NO_RISK"], ["s1", "MEDIUM_RISK"] as [string, "MEDIUM_RISK"]]
const question = (id: string): Question => ({ ...questionWith("s1 s2 s_no", ...rules), id, title: `Title of ${id}` })
const lensOf = (...questions: Question[]): Lens => ({
  ...{ name: "L", description: "", designPrinciples: [] },
  pillars: [{ id: "p", name: "P", questions, guidance: {} }],
})
const before = lensOf(question("a"), question("b"), question("c"))
const after = lensOf({ ...question("a"), title: "Other words" }, { ...question("b"), riskRules: [] }, question("d"))
const path = upgradePath(before, after)

const ticked = (...ids: string[]): AnswerState => ({
  choices: Object.fromEntries(ids.map((id) => [id, { status: "SELECTED", reason: "NONE", notes: "" }])),
  ...{ isApplicable: true, reason: "NONE", notes: "" },
})
const review = (workloadName: string, answers: Record<string, AnswerState>) => ({
  ...{ workloadId: workloadName, workloadName, version: "1.0" },
  answers,
})

test("says of each workload and each question what would happen, the worst first", () => {
  const impact = impactOf(
    [
      review("Calm", { b: ticked("s_no") }),
      review("Hit", { a: ticked("s1"), b: ticked("s1", "s2"), c: ticked("s1") }),
      review("Untouched", {}),
    ],
    () => path,
  )
  expect(
    impact.workloads.map(({ workloadName, kept, attention, lost }) => [workloadName, kept, attention, lost]),
  ).toEqual([
    ["Hit", 0, 2, 1],
    ["Calm", 1, 0, 0],
    ["Untouched", 0, 0, 0],
  ])
  expect(impact.questions).toEqual([
    { questionId: "c", title: "Title of c", attention: 0, lost: 1, reasons: {} },
    { questionId: "a", title: "Other words", attention: 1, lost: 0, reasons: { reworded: 1 } },
    { questionId: "b", title: "Title of b", attention: 1, lost: 0, reasons: { risk: 1 } },
  ])
  expect(impact.total).toMatchObject({ kept: 1, attention: 2, lost: 1 })
  expect(impact.total.before).toEqual({ UNANSWERED: 5, HIGH: 1, MEDIUM: 2, NONE: 1, NOT_APPLICABLE: 0 })
  expect(impact.total.after).toEqual({ UNANSWERED: 6, HIGH: 2, MEDIUM: 1, NONE: 0, NOT_APPLICABLE: 0 })
})

test("is the sum of the plans of the workloads, and changes nothing", () => {
  const arbitraryAnswers = fc.dictionary(
    fc.constantFrom("a", "b", "c"),
    fc.subarray(["s1", "s2"]).map((ids) => ticked(...ids)),
  )
  fc.assert(
    fc.property(fc.array(arbitraryAnswers, { maxLength: 5 }), (all) => {
      const copy = structuredClone(all)
      const impact = impactOf(
        all.map((answers, index) => review(`${index}`, answers)),
        () => path,
      )
      const plans = all.map((answers) => planUpgrade(path, { answers }))
      expect(impact.total.lost).toBe(plans.reduce((sum, { lost }) => sum + lost.length, 0))
      expect(impact.total.kept).toBe(plans.reduce((sum, { kept }) => sum + kept.length, 0))
      expect(impact.total.after).toEqual(addCounts(plans.map((plan) => plan.after)))
      expect(all).toEqual(copy)
    }),
  )
})
