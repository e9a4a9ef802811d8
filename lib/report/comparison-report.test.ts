import { describe, expect, test } from "vitest"
import { addCounts } from "@/lib/review/counts"
import { reviewCounts } from "@/lib/review/state"
import { comparison } from "./comparison"
import { type ComparisonInput, comparisonReport } from "./comparison-report"
import { NOTHING_REDACTED } from "./dress"
import { answerWith, reviewWith } from "./example"
import { ENGLISH } from "./words/say"

const then = [reviewWith({ security: ["0", "0", "a", "abc"] })]
const now = [reviewWith({ security: ["abc", "a", "0", "abc"] })]
for (const [review, notes] of [[then[0], "before"] as const, [now[0], "after"] as const]) {
  if (review) review.answers.p0q0 = answerWith(notes === "before" ? "0" : "abc", `note ${notes}`)
}
const counts = (reviews: typeof then) => addCounts(reviews.map(reviewCounts))
const input: ComparisonInput = {
  ...{ workloadName: "Checkout", description: "", workspaceName: "Platform", generatedOn: "2026-11-21" },
  before: { name: "Original design", day: "2026-03-02" },
  after: { name: null, day: "2026-11-21" },
  found: comparison(then, now),
  pillars: [{ id: "security", name: "security", before: counts(then), after: counts(now) }],
  trend: [
    { name: "Original design", day: "2026-03-02", counts: counts(then) },
    { name: null, day: "2026-11-21", counts: counts(now) },
  ],
}
const report = comparisonReport(input, ENGLISH, NOTHING_REDACTED)

describe("the comparison as a report", () => {
  test("has the numbers of the page, and its first and last step are the counts of the two states", () => {
    const sizes = new Map(input.found.groups.map(({ id, questions }) => [id, questions.length]))
    for (const { id, questions } of report.groups) expect(questions).toHaveLength(sizes.get(id) ?? 0)
    expect(report.sums.reduce((sum, { count }) => sum + count, 0) + report.untouched).toBe(4)
    expect(report.steps[0]).toMatchObject({ label: "Original design", count: counts(then).HIGH })
    expect(report.steps.at(-1)).toMatchObject({ label: "Now", count: counts(now).HIGH })
    expect(report.trend.map((mark) => mark.counts)).toEqual([report.before, report.after])
  })

  test("says what happened, and lists only groups with questions", () => {
    expect(report.finding).toBe(
      "High risks fell from 2 to 1 since Original design: 1 resolved, 1 improved and 1 worsened",
    )
    expect(report.groups.map(({ id }) => id)).toEqual(["resolved", "improved", "worsened"])
  })

  test("shows no notes in a copy without notes", () => {
    expect(JSON.stringify(report)).toContain("note before")
    const copy = comparisonReport(input, ENGLISH, { ...NOTHING_REDACTED, notes: true })
    expect(JSON.stringify(copy)).not.toMatch(/note (before|after)/)
  })
})
