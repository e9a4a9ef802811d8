import { expect, it } from "vitest"
import { noCounts } from "./counts"
import { nextStep } from "./next-step"

const answered = { ...noCounts(), NONE: 5 }
const standing = {
  lenses: 1,
  counts: answered,
  isCovered: true,
  isCompleted: true,
  changedSinceMilestone: false,
  today: "2026-11-21",
  nextReviewOn: "2027-05-21",
}

it("leads through a review step by step", () => {
  expect(nextStep({ ...standing, lenses: 0, counts: noCounts() })).toEqual({ kind: "add-lens" })
  expect(nextStep({ ...standing, counts: { ...noCounts(), UNANSWERED: 5 } })).toEqual({ kind: "start" })
  expect(nextStep({ ...standing, counts: { ...answered, UNANSWERED: 2 }, isCovered: false })).toEqual({
    kind: "continue",
    left: 2,
  })
  expect(nextStep({ ...standing, changedSinceMilestone: true })).toEqual({ kind: "save-milestone" })
  expect(nextStep({ ...standing, isCompleted: false })).toEqual({ kind: "complete" })
  expect(nextStep({ ...standing, counts: { ...answered, HIGH: 3 } })).toEqual({ kind: "improve", high: 3, medium: 0 })
  expect(nextStep(standing)).toEqual({ kind: "wait", until: "2027-05-21" })
})

it("asks for a new review the day after it was due, not on the day", () => {
  expect(nextStep({ ...standing, nextReviewOn: "2026-11-21" }).kind).toBe("wait")
  expect(nextStep({ ...standing, nextReviewOn: "2026-11-20" }).kind).toBe("review-again")
})

it("does not ask for answers to what is left out with a reason", () => {
  const counts = { ...answered, UNANSWERED: 2 }
  expect(nextStep({ ...standing, counts }).kind).toBe("wait")
  expect(nextStep({ ...standing, counts, isCompleted: false }).kind).toBe("complete")
})
