import fc from "fast-check"
import { addCounts } from "@/lib/review/counts"
import { reviewCounts } from "@/lib/review/state"
import { answerWith, type Mark, reportOf, reviewWith } from "./example"
import type { ExportInput } from "./export-input"

const marks = fc.array(fc.constantFrom<Mark>("-", "n", "0", "a", "ab", "abc", "bc"), { maxLength: 6 })
const pillars = fc.dictionary(fc.constantFrom("security", "reliability", "Data", "Portability"), marks)

/** For tests: a workload with two lenses, notes of any kind and a milestone, to be taken along as any file. */
export const arbitraryExport = fc
  .tuple(pillars, pillars, fc.string({ unit: "grapheme" }))
  .map(([one, other, notes]): ExportInput => {
    const reviews = [one, other].map((lens, at) => reviewWith(lens, { lensKey: `lens${at}` }))
    for (const review of reviews) {
      for (const id of Object.keys(review.answers))
        review.answers[id] = { ...(review.answers[id] ?? answerWith("-")), notes }
    }
    const counts = addCounts(reviews.map(reviewCounts))
    const recorded = { recordedOn: "2026-03-02T09:00:00.000Z", recordedBy: "Ana" }
    const milestone = { number: 1, name: "v1", kind: "v1", note: notes, ...recorded, counts }
    return { ...reportOf(reviews), milestones: [milestone] }
  })
