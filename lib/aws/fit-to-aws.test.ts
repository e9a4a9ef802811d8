import fc from "fast-check"
import { expect, test } from "vitest"
import { EMPTY_ANSWER } from "@/lib/review/answer"
import { fitNotes, fitToAws } from "./fit-to-aws"
import type { WorkloadCopy } from "./workload-copy"

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc
    .tuple(fc.constantFrom("a", "é", "😀"), fc.integer({ min: 2000, max: 2100 }))
    .map(([sign, times]) => sign.repeat(times)),
)

function copyWith(notes: string[], owner: string, regions: string[]): WorkloadCopy {
  const [workload = "", review = "", pillar = "", answer = ""] = notes
  const names = { WorkloadName: "Checkout", Description: "Orders", Environment: "PRODUCTION", ReviewOwner: owner }
  const none = { AccountIds: [], NonAwsRegions: [], PillarPriorities: [] }
  const facts = {
    ...{ ...names, ...none, AwsRegions: regions, ArchitecturalDesign: "", IndustryType: "", Industry: "" },
    ...{ Notes: workload, ImprovementStatus: "NOT_APPLICABLE" },
  }
  const answers = { q: { ...EMPTY_ANSWER, notes: answer } }
  const reviews = [{ ...{ lens: "x", name: "X", version: "1", notes: review }, pillarNotes: { p: pillar }, answers }]
  const milestone = { facts, reviews, number: 1, name: "First", recordedAt: new Date(0) }
  return { facts, reviews, milestones: [milestone], arn: "", tags: {}, extras: {}, profileArn: null }
}

function textsOf({ facts, reviews, milestones }: WorkloadCopy): string[] {
  const all = [{ facts, reviews }, ...milestones]
  return all.flatMap((one) => [
    one.facts.Notes,
    ...one.reviews.flatMap(({ notes, pillarNotes, answers }) => [
      ...[notes, ...Object.values(pillarNotes), ...Object.values(answers).map((answer) => answer.notes)],
    ]),
  ])
}

const copies = fc
  .tuple(fc.array(text, { minLength: 4, maxLength: 4 }), fc.constantFrom("", "Ada"), fc.subarray(["eu-north-1"]))
  .map(([notes, owner, regions]) => copyWith(notes, owner, regions))

test("nothing is longer than AWS takes, each text is a beginning of its own, and whole characters stay whole", () => {
  fc.assert(
    fc.property(copies, (copy) => {
      const fitted = textsOf(fitToAws(copy).copy)
      for (const [at, whole] of textsOf(copy).entries()) {
        const cut = fitted[at] ?? "?"
        expect(cut.length).toBeLessThanOrEqual(2084)
        expect(whole.startsWith(cut)).toBe(true)
        expect(cut.isWellFormed()).toBe(true)
        expect(cut === whole || cut.length >= 2083).toBe(true)
      }
    }),
  )
})

test("every change is said once, and what fits is not touched", () => {
  fc.assert(
    fc.property(copies, (copy) => {
      const { copy: fitted, cuts } = fitToAws(copy)
      const long = textsOf(copy).filter((one) => one.length > 2084).length
      const missing = copy.facts.ReviewOwner === "" ? 2 : 0
      const nowhere = copy.facts.AwsRegions.length === 0 ? 2 : 0
      expect(cuts).toHaveLength(long + missing + nowhere)
      if (cuts.length === 0) expect(fitted).toEqual(copy)
      expect(fitToAws(fitted).cuts).toEqual([])
    }),
  )
})

test("2,084 characters fit, one more does not", () => {
  expect(fitNotes("a".repeat(2084))).toHaveLength(2084)
  expect(fitNotes("a".repeat(2085))).toHaveLength(2084)
  expect(fitNotes(`${"a".repeat(2083)}😀`)).toBe("a".repeat(2083))
})
