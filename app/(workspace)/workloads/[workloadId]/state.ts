import { orNotFound } from "@/app/(workspace)/context"
import { OTHER_PILLARS, parseQuestionFilter } from "@/lib/client/workload-filter"
import type { SearchParams } from "@/lib/client/workload-query"
import { askedPillars, pillarGroups } from "@/lib/report/pillar-group"
import { loadReviews } from "@/lib/server/reviews"
import { readMilestone } from "@/lib/server/workload-page"
import { type WorkloadPageProps, workloadHead } from "./head"

export interface FilteredPageProps extends WorkloadPageProps {
  searchParams: Promise<SearchParams>
}

/** A workload with its reviews as the address asks for them: now or at a milestone, and what of them is shown. */
export async function workloadState({ params, searchParams }: FilteredPageProps) {
  const base = await workloadHead(params)
  const { ctx, head } = base
  const filter = parseQuestionFilter(await searchParams)
  const { id } = head.facts
  const [reviews, milestone] = await orNotFound(
    Promise.all([
      loadReviews(ctx, id, filter.milestone),
      filter.milestone === undefined ? null : readMilestone(ctx, id, filter.milestone),
    ]),
  )
  const { pillarPriorities } = milestone?.facts ?? head.facts
  const asked = askedPillars(pillarGroups(reviews, pillarPriorities)).map(({ id, name }) => ({ id, name }))
  const pillars = filter.pillar === OTHER_PILLARS.id ? [...asked, OTHER_PILLARS] : asked
  const lenses = reviews.map(({ lensKey, lens }) => ({ key: lensKey, name: lens.name }))
  return { ...base, filter, reviews, milestone, pillarPriorities, pillars, lenses }
}
