import type { Metadata } from "next"
import { MilestoneBanner } from "@/components/milestone/milestone-banner"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { RISKS_WORST_FIRST } from "@/components/ui/risk-look"
import { QuestionChips } from "@/components/workload/question-chips"
import { QuestionFilters } from "@/components/workload/question-filters"
import { QuestionList } from "@/components/workload/question-list"
import { WorkloadFrame } from "@/components/workload/workload-frame"
import { clearedFilter, filteredHref, passes } from "@/lib/client/workload-filter"
import { questionLines } from "@/lib/report/question-line"
import { type WorkloadPageProps, workloadHead } from "../head"
import { type FilteredPageProps, workloadState } from "../state"

export async function generateMetadata({ params }: WorkloadPageProps): Promise<Metadata> {
  return { title: `Questions – ${(await workloadHead(params)).head.facts.name}` }
}

export default async function QuestionsPage(props: FilteredPageProps) {
  const { head, today, filter, reviews, milestone, pillars, lenses } = await workloadState(props)
  const { id } = head.facts
  const path = `/workloads/${id}/questions`
  const all = questionLines(reviews)
  const lines = all.filter((line) => passes(line, filter))
  const choice = { path, filter, pillars, lenses }
  return (
    <WorkloadFrame head={head} tab="/questions" today={today}>
      {milestone ? (
        <MilestoneBanner milestone={milestone} nowHref={filteredHref(path, filter, { milestone: undefined })} />
      ) : null}
      {all.length === 0 ? (
        <EmptyState title="No questions yet" action={<LinkButton href={`/workloads/${id}`}>Add a lens</LinkButton>}>
          Questions come with a lens. Apply one on the overview.
        </EmptyState>
      ) : (
        <>
          <div className="grid gap-2">
            <QuestionFilters {...choice} risks={RISKS_WORST_FIRST} />
            <QuestionChips {...choice} />
          </div>
          {lines.length === 0 ? (
            <EmptyState
              title="No question matches"
              action={<LinkButton href={filteredHref(path, clearedFilter(filter))}>Clear filters</LinkButton>}
            >
              The filters above leave none of {all.length} questions.
            </EmptyState>
          ) : (
            <QuestionList workloadId={id} lines={lines} {...(milestone && { milestone: milestone.number })} />
          )}
        </>
      )}
    </WorkloadFrame>
  )
}
