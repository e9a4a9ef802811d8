import fc from "fast-check"
import { expect, test } from "vitest"
import { arbitraryPlan } from "@/lib/improvement/arbitrary"
import { isClosed } from "@/lib/improvement/status"
import { RISKS, type Risk } from "@/lib/lens/model"
import { arbitraryExport } from "@/lib/report/arbitrary"
import { PLAIN_DRESS } from "@/lib/report/dress"
import { reportOf, reviewWith } from "@/lib/report/example"
import { executiveBrief } from "@/lib/report/executive-brief"
import { workbookSheets } from "@/lib/report/export-rows"
import { exportText } from "@/lib/report/export-text"
import { fullReview } from "@/lib/report/full-review"
import { improvementPlanReport } from "@/lib/report/improvement-plan"
import { ENGLISH } from "@/lib/report/words/say"
import { addCounts, countRisks, type RiskCounts } from "@/lib/review/counts"
import { reviewCounts } from "@/lib/review/state"
import { briefDeck } from "./brief-deck"
import { planDocument } from "./plan-document"
import { riskText } from "./risk-shape"

/** The numbers of a table's last row by the risks that its head names. */
function sumRow({ head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] }) {
  const last = rows.at(-1) ?? []
  const named = RISKS.flatMap((risk): [Risk, number][] => {
    const at = head.indexOf(riskText(risk, ENGLISH))
    return at < 0 ? [] : [[risk, Number(last[at])]]
  })
  return Object.fromEntries(named)
}

const without = ({ NOT_APPLICABLE: _, ...shown }: RiskCounts) => shown

test("what every report says of the risks is what the page says: PDF, slides, document, workbook, CSV, Markdown, JSON", () => {
  fc.assert(
    fc.property(arbitraryExport, (one) => {
      // As the page counts: lib/review/counts over the reviews.
      const page = addCounts(one.reviews.map(reviewCounts))
      const review = fullReview(one)
      const questions = review.lenses.flatMap(({ pillars }) => pillars.flatMap((pillar) => pillar.questions))
      expect(review.counts).toEqual(page)
      expect(countRisks(questions.map(({ risk }) => risk))).toEqual(page)
      expect(addCounts(review.lenses.flatMap(({ pillars }) => pillars.map(({ row }) => row.counts)))).toEqual(page)

      const plan = improvementPlanReport(one)
      expect(plan.counts).toEqual(page)
      expect(plan.items).toHaveLength(page.HIGH + page.MEDIUM)
      expect(addCounts(plan.pillars.map(({ counts }) => counts))).toEqual(page)

      const brief = executiveBrief(one, ENGLISH)
      expect(brief.counts).toEqual(page)
      expect(brief.risks).toHaveLength(page.HIGH)

      const { slides } = briefDeck(brief, PLAIN_DRESS, ENGLISH)
      const [table] = slides.flatMap((slide) => (slide.kind === "table" ? [slide.table] : []))
      expect(table && sumRow(table)).toEqual(without(page))

      const { blocks } = planDocument(plan, PLAIN_DRESS, ENGLISH)
      const tables = blocks.flatMap((block) => (block.kind === "table" ? [block] : []))
      const overview = tables.find(({ head }) => head.includes(riskText("UNANSWERED", ENGLISH)))
      expect(overview && sumRow(overview)).toEqual(without(page))

      expect(JSON.parse(exportText("review.json", one)).counts).toEqual(page)
      expect(exportText("plan.md", one)).toContain(`${page.NONE} without risk, ${page.UNANSWERED} unanswered`)
    }),
  )
})

test("the improvements of the plan are as many in every report and file, however many are open or done", () => {
  const review = reportOf([reviewWith({ security: ["0"] })])
  fc.assert(
    fc.property(arbitraryPlan, (improvements) => {
      const open = improvements.filter(({ status }) => !isClosed(status)).length
      const done = improvements.filter(({ status }) => status === "DONE").length
      const input = { ...review, work: { items: improvements, decisions: [] } }
      const actions = workbookSheets({ ...review, milestones: [], improvements }).find(({ name }) => name === "Actions")
      expect(actions?.rows).toHaveLength(improvements.length)
      if (improvements.length === 0) return
      const { work } = improvementPlanReport(input)
      expect(work?.counts).toMatchObject({ open, done })
      expect(work?.lines).toHaveLength(improvements.length)
      expect(executiveBrief(input, ENGLISH).work).toMatchObject({ open, done })
    }),
    { numRuns: 40 },
  )
})
