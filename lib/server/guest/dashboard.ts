import "server-only"
import { acceptedQuestions, questionKey } from "@/lib/improvement/accepted"
import { coverageOf } from "@/lib/report/coverage"
import type { Redaction } from "@/lib/report/dress"
import type { GuestBoardData } from "@/lib/report/guest-board"
import { pillarGroups } from "@/lib/report/pillar-group"
import { redacted } from "@/lib/report/redact"
import { addCounts } from "@/lib/review/counts"
import { groupOf } from "@/lib/review/framework-pillar"
import { improvementPlan } from "@/lib/review/plan"
import { reviewCounts } from "@/lib/review/state"
import { guestContext, type OpenLink } from "@/lib/server/guest/visits"
import { readPlan } from "@/lib/server/improvements"
import { reportInput } from "@/lib/server/reports/input"
import type { Visit } from "@/lib/server/visit"

export function redactionOf({ hidden }: Pick<OpenLink, "hidden">): Redaction {
  return { names: hidden.includes("names"), notes: hidden.includes("notes"), evidence: hidden.includes("evidence") }
}

/** The state of the link's workload now, and of no other. */
export async function guestDashboard(visit: Visit, link: OpenLink): Promise<GuestBoardData> {
  const ctx = guestContext(visit, link)
  const input = await reportInput(ctx, { WorkloadId: link.workloadId })
  const { items } = await readPlan(ctx, link.workloadId)
  const accepted = acceptedQuestions(items)
  const { workload, reviews, generatedOn } = redacted(input, redactionOf(link))
  const { statement, missing } = coverageOf(reviews)
  return {
    name: workload.name,
    description: workload.description,
    asOf: generatedOn,
    counts: addCounts(reviews.map(reviewCounts)),
    coverage: statement,
    isComplete: reviews.length > 0 && missing.length === 0,
    pillars: pillarGroups(reviews, workload.pillarPriorities).map(({ id, name, counts }) => ({ id, name, counts })),
    improvements: improvementPlan(reviews, workload.pillarPriorities).map((found) => {
      const { lensKey, question, pillar, risk, unmet } = found
      return {
        ...{ title: question.title, pillar: pillar.name, group: groupOf(lensKey, pillar), risk },
        practices: unmet.length,
        acceptedUntil: accepted.get(questionKey({ lensKey, questionId: question.id })) ?? null,
      }
    }),
  }
}
