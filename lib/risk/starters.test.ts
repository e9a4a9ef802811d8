import { expect, test } from "vitest"
import { STARTERS } from "@/lib/lens/edit/starters"
import { reportLens } from "@/lib/risk/lens-report"

test.each(STARTERS.filter(({ key }) => key !== "blank").map((starter) => [starter.title, starter] as const))(
  "%s can be published as it is, also to AWS, and nothing is wrong with its rules",
  (_, starter) => {
    const report = reportLens(starter.make("Payments"))
    expect(report.problems).toEqual([])
    expect(report.lens?.name).toBe("Payments")
    expect(report.isAwsCompatible).toBe(true)
  },
)

test("the blank one lacks only what its author has to say", () => {
  const blank = STARTERS.find(({ key }) => key === "blank")
  expect(reportLens(blank?.make("Payments") ?? "").problems.map(({ code }) => code)).toEqual(["pillars-missing"])
})
