import { expect, it } from "vitest"
import { noCounts } from "./counts"
import { nextStep } from "./next-step"

const answered = { ...noCounts(), NONE: 5 }
const standing = {
  lenses: 1,
  counts: answered,
  changedSinceMilestone: false,
  today: "2026-11-21",
  nextReviewOn: "2027-05-21",
}

it("leads through a review step by step", () => {
  expect(nextStep({ ...standing, lenses: 0, counts: noCounts() })).toEqual({ kind: "add-lens" })
  expect(nextStep({ ...standing, counts: { ...noCounts(), UNANSWERED: 5 } })).toEqual({ kind: "start" })
  expect(nextStep({ ...standing, counts: { ...answered, UNANSWERED: 2 } })).toEqual({ kind: "continue", left: 2 })
  expect(nextStep({ ...standing, changedSinceMilestone: true })).toEqual({ kind: "save-milestone" })
  expect(nextStep({ ...standing, counts: { ...answered, HIGH: 3 } })).toEqual({ kind: "improve", high: 3, medium: 0 })
  expect(nextStep(standing)).toEqual({ kind: "wait", until: "2027-05-21" })
})

it("asks for a new review the day after it was due, not on the day", () => {
  expect(nextStep({ ...standing, nextReviewOn: "2026-11-21" }).kind).toBe("wait")
  expect(nextStep({ ...standing, nextReviewOn: "2026-11-20" }).kind).toBe("review-again")
})
