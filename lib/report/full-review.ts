import { addCounts, answeredCount, questionCount, type RiskCounts } from "@/lib/review/counts"
import type { ReviewState } from "@/lib/review/state"
import { type Coverage, coverageOf } from "./coverage"
import { type ReportHead, reportHead } from "./head"
import { headline } from "./headline"
import type { ReportInput } from "./input"
import { type PrintedPillar, printedPillars } from "./pillar-print"
import { type PillarRow, pillarRow } from "./pillar-row"
import { type Property, propertiesOf, scopeOf } from "./properties"
import { type QuestionBlock, questionBlock } from "./question-block"
import { ENGLISH, type Say } from "./words/say"

export interface PillarSection {
  anchor: string
  row: PillarRow
  notes: string
  questions: QuestionBlock[]
}

export interface LensSection {
  anchor: string
  name: string
  version: string
  notes: string
  headline: string
  counts: RiskCounts
  answered: number
  total: number
  pillars: PillarSection[]
}

/** Everything the full review says; plain data, every number worked out once. */
export interface FullReview extends ReportHead {
  kind: "full-review"
  headline: string
  counts: RiskCounts
  answered: number
  total: number
  coverage: Coverage
  properties: Property[]
  scope: Property[]
  /** What people wrote about pillars, in the workload's order. */
  pillarPages: PrintedPillar[]
  lenses: LensSection[]
}

/** The whole review as its lenses order it: every pillar, every question, answered or not. */
export function fullReview(input: ReportInput, say: Say = ENGLISH): FullReview {
  const lenses = input.reviews.map((review, index) => lensSection(review, index + 1, say))
  const counts = addCounts(lenses.map((lens) => lens.counts))
  return {
    kind: "full-review",
    ...reportHead(input, say("Well-architected review"), say),
    headline: headline(
      counts,
      lenses.flatMap((lens) => lens.pillars.map((pillar) => pillar.row)),
      say,
    ),
    counts,
    answered: answeredCount(counts),
    total: questionCount(counts),
    coverage: coverageOf(input.reviews, say),
    properties: propertiesOf(input, say),
    scope: scopeOf(input, say),
    pillarPages: printedPillars(input, say),
    lenses,
  }
}

function lensSection(review: ReviewState, lensNumber: number, say: Say): LensSection {
  const pillars = review.lens.pillars.map((pillar, index): PillarSection => {
    const pillarNumber = index + 1
    const place = { review, lensNumber, pillar, pillarNumber }
    const row = pillarRow(review, pillar)
    return {
      anchor: `pillar-${lensNumber}-${pillarNumber}`,
      row: { ...row, name: say.term(row.name) },
      notes: notesOf(review, pillar.id),
      questions: pillar.questions.map((question, at) => questionBlock(question, { ...place, number: at + 1 }, say)),
    }
  })
  const rows = pillars.map((pillar) => pillar.row)
  const counts = addCounts(rows.map((row) => row.counts))
  return {
    anchor: `lens-${lensNumber}`,
    name: review.lens.name,
    version: review.lensVersion,
    notes: review.notes.trim(),
    headline: headline(counts, rows, say),
    counts,
    answered: answeredCount(counts),
    total: questionCount(counts),
    pillars,
  }
}

function notesOf(review: ReviewState, pillarId: string): string {
  return Object.hasOwn(review.pillarNotes, pillarId) ? (review.pillarNotes[pillarId]?.trim() ?? "") : ""
}
