import { expect, test } from "vitest"
import { reportOf, reviewWith } from "./example"
import { newerAnswers, pageChanges } from "./pillar-changes"
import { printedPillars } from "./pillar-print"
import { ENGLISH } from "./words/say"
import { sayIn } from "./words/say-in"

const WRITTEN = new Date("2026-11-20T10:00:00Z")
const later = new Date(WRITTEN.getTime() + 1)
const review = {
  ...reviewWith({ Security: ["a", "0", "abc"], Reliability: ["0"] }),
  changedAt: { p0q0: WRITTEN, p0q1: later, p0q2: later, p1q0: later },
}

test("answers of the pillar that are newer than its page are told, with how they stand now", () => {
  const found = newerAnswers([review], "security", WRITTEN)
  expect(found.map(({ label, risk }) => [label, risk])).toEqual([
    ["SEC 2", "HIGH"],
    ["SEC 3", "NONE"],
  ])
  expect(newerAnswers([review], "security", later)).toEqual([])
})

test("the full review says so beside the page, in its language; a page that is up to date says nothing", () => {
  const texts = { currentState: "Fine", strengths: "", gaps: "", risks: "", recommendations: "" }
  const pillarChanges = pageChanges([review], { security: { savedAt: WRITTEN }, reliability: { savedAt: later } })
  const input = reportOf([review], { pillarPages: { security: texts, reliability: texts }, pillarChanges })
  const remarks = (say = ENGLISH) => printedPillars(input, say).map(({ remark }) => remark)
  expect(remarks().toSorted()).toEqual(["", "Written on 20 November 2026; 2 answers changed since: SEC 2 and SEC 3."])
  expect(remarks(sayIn("de")).join("")).toContain("Geschrieben am 20. November 2026")
})
