import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { arbitraryLensJson } from "@/lib/lens/arbitrary"
import { lensJson } from "@/lib/lens/example"
import { allQuestions } from "@/lib/lens/model"
import { reportLens } from "./lens-report"
import { lintLens } from "./lint"
import { riskTable } from "./table"

describe("the report of a lens", () => {
  it("holds the lint of every question at its place in the text", () => {
    fc.assert(
      fc.property(arbitraryLensJson(), (json) => {
        const text = JSON.stringify(json, null, 2)
        const { lens, problems } = reportLens(text)
        expect(lens).not.toBeNull()
        if (!lens) return
        const keyOf = ({ code, pointer }: { code: string; pointer: string }) => `${code} ${pointer}`
        const added = problems.filter(({ code }) => code !== "refused-character")
        expect(added.map(keyOf).toSorted()).toEqual(lintLens(lens).map(keyOf).toSorted())
        const lines = text.split("\n")
        for (const { line, column, offset } of problems) {
          expect(lines[line - 1]?.[column - 1]).toBe(text[offset])
        }
        // A lens that is accepted can be evaluated for every subset of every question's choices.
        for (const question of allQuestions(lens))
          expect(riskTable(question).risks.length).toBe(2 ** question.choices.length)
      }),
    )
  })

  it("lints sound questions even when another has an error, and says nothing twice", () => {
    const json = lensJson()
    const [first, second] = json.pillars[0]?.questions ?? []
    Object.assign(first ?? {}, { title: "" })
    second?.riskRules.splice(1, 2, { condition: "read_logs && keep_logs", risk: "MEDIUM_RISK" })
    const report = reportLens(JSON.stringify(json))
    expect(report.lens).toBeNull()
    expect(report.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ["title-empty", "error"],
      ["default-missing", "warning"],
      ["rule-repeats", "warning"],
    ])
    expect(report.counts).toEqual({ error: 1, warning: 2, info: 0 })
    expect(report.isAwsCompatible).toBe(false)
  })
})
