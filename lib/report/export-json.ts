import { addCounts } from "@/lib/review/counts"
import { pillarCounts, reviewCounts } from "@/lib/review/state"
import type { ExportInput } from "./export-input"
import { exportedQuestions } from "./export-questions"
import { planLines } from "./plan-line"

/** The review for scripts. `format` is raised when a field changes its meaning or goes. */
export function exportJson(input: ExportInput): string {
  const { workload, reviews, milestone, generatedOn, workspaceName, milestones } = input
  const questions = exportedQuestions(reviews)
  return JSON.stringify(
    {
      format: 1,
      kind: "plumbline-review",
      exportedOn: generatedOn,
      workspace: workspaceName,
      milestone,
      workload,
      counts: addCounts(reviews.map(reviewCounts)),
      lenses: reviews.map((review) => ({
        id: review.lensKey,
        name: review.lens.name,
        version: review.lensVersion,
        notes: review.notes,
        counts: reviewCounts(review),
        pillars: review.lens.pillars.map((pillar) => ({
          id: pillar.id,
          name: pillar.name,
          notes: textOf(review.pillarNotes, pillar.id),
          leftOutBecause: textOf(review.pillarReasons, pillar.id),
          counts: pillarCounts(review, pillar),
          questions: questions
            .filter((one) => one.review === review && one.pillar === pillar)
            .map(({ question, block, practices }) => ({
              id: question.id,
              number: block.label,
              title: block.title,
              risk: block.risk,
              because: block.because,
              applies: block.reason === "",
              reason: block.reason,
              noneOfThese: block.noneOfThese,
              notes: block.notes,
              practices,
            })),
        })),
      })),
      improvementPlan: planLines(reviews, workload.pillarPriorities).map((line) => ({
        rank: line.rank,
        risk: line.risk,
        lensId: line.lensKey,
        questionId: line.questionId,
        number: line.label,
        title: line.title,
        reach: line.reach,
        steps: line.steps,
      })),
      milestones,
    },
    null,
    2,
  )
}

function textOf(texts: Record<string, string>, id: string): string {
  return Object.hasOwn(texts, id) ? (texts[id] ?? "") : ""
}
