import { describe, expect, test } from "vitest"
import { PLAIN_DRESS } from "./dress"
import { answerWith, reportOf, reviewWith, WORKLOAD } from "./example"
import { fullReview } from "./full-review"
import { redacted, redactionRemark } from "./redact"
import { ENGLISH } from "./words/say"

const SECRET = "only for us"
function input() {
  const review = reviewWith({ security: ["a", "0"], Data: ["n"] }, { notes: SECRET, pillarNotes: { security: SECRET } })
  review.answers.p0q0 = answerWith("a", SECRET)
  const { p0q1 } = review.answers
  for (const choice of Object.values(p0q1?.choices ?? {})) choice.notes = SECRET
  const people = [{ name: "Ana Example", role: "Operations", email: "ana@example.org" }]
  return reportOf([{ ...review, pillarReasons: { Data: "No data" } }], {
    workload: { ...WORKLOAD, notes: SECRET, reviewOwner: "Ana Example", people },
  })
}
const told = (redaction: object) =>
  JSON.stringify(fullReview(redacted(input(), { ...PLAIN_DRESS.redaction, ...redaction })))

describe("a copy for others", () => {
  test("is the whole report when nothing is left out", () => {
    expect(told({})).toBe(JSON.stringify(fullReview(input())))
  })

  test("has no note of anybody, but the same risks and reasons", () => {
    const before = fullReview(input())
    const after = fullReview(redacted(input(), { names: false, notes: true, evidence: false }))
    expect(told({ notes: true })).not.toContain(SECRET)
    expect(after.counts).toEqual(before.counts)
    expect(after.coverage).toEqual(before.coverage)
  })

  test("names nobody, but says which roles took part", () => {
    expect(told({ names: true })).not.toMatch(/Ana/)
    expect(told({ names: true })).toContain("Operations")
  })

  test("leads to no document of the team", () => {
    expect(told({ evidence: true })).not.toContain("wiki.example.org")
  })

  test("says what it leaves out", () => {
    expect(redactionRemark({ names: true, notes: true, evidence: false }, ENGLISH)).toBe(
      "This copy leaves out: names and notes.",
    )
    expect(redactionRemark({ names: false, notes: false, evidence: false }, ENGLISH)).toBe("")
  })
})
