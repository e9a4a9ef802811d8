import type { Metadata } from "next"
import { ImprovementItem } from "@/components/improvement/improvement-item"
import { NoImprovements } from "@/components/improvement/no-improvements"
import { MilestoneBanner } from "@/components/milestone/milestone-banner"
import { LinkButton } from "@/components/ui/link-button"
import { QuestionChips } from "@/components/workload/question-chips"
import { QuestionFilters } from "@/components/workload/question-filters"
import { WorkloadFrame } from "@/components/workload/workload-frame"
import { clearedFilter, filteredHref, passes } from "@/lib/client/workload-filter"
import { planLines } from "@/lib/report/plan-line"
import { addCounts } from "@/lib/review/counts"
import { reviewCounts } from "@/lib/review/state"
import { type WorkloadPageProps, workloadHead } from "../head"
import { type FilteredPageProps, workloadState } from "../state"

export async function generateMetadata({ params }: WorkloadPageProps): Promise<Metadata> {
  return { title: `Improvement plan – ${(await workloadHead(params)).head.facts.name}` }
}

const HEADINGS = { HIGH: "High risk", MEDIUM: "Medium risk" } as const

export default async function ImprovementsPage(props: FilteredPageProps) {
  const { head, today, filter, reviews, milestone, pillarPriorities, pillars, lenses } = await workloadState(props)
  const { id } = head.facts
  const path = `/workloads/${id}/improvements`
  const all = planLines(reviews, pillarPriorities)
  const lines = all.filter((line) => passes(line, filter))
  const choice = { path, filter, pillars, lenses }
  return (
    <WorkloadFrame head={head} tab="/improvements" today={today}>
      {milestone ? (
        <MilestoneBanner milestone={milestone} nowHref={filteredHref(path, filter, { milestone: undefined })} />
      ) : null}
      {all.length === 0 ? (
        <NoImprovements workloadId={id} counts={addCounts(reviews.map(reviewCounts))} />
      ) : (
        <>
          <div className="grid gap-2">
            <div className="flex flex-wrap items-start justify-between gap-2">
              <QuestionFilters {...choice} risks={["HIGH", "MEDIUM"]} />
              <LinkButton scroll={false} href={filteredHref(path, filter, { texts: !filter.texts })}>
                {filter.texts ? "Fold the texts" : "Unfold the texts"}
              </LinkButton>
            </div>
            <QuestionChips {...choice} />
          </div>
          {lines.length === 0 ? (
            <p className="text-muted">
              No improvement matches.{" "}
              <a href={filteredHref(path, clearedFilter(filter))} className="link">
                Clear filters
              </a>
            </p>
          ) : null}
          {(["HIGH", "MEDIUM"] as const).map((risk) => {
            const shown = lines.filter((line) => line.risk === risk)
            if (shown.length === 0) return null
            return (
              <section key={risk} className="grid gap-1.5">
                <h2 className="text-lg">
                  {HEADINGS[risk]} <span className="font-normal text-muted text-sm tabular-nums">{shown.length}</span>
                </h2>
                <ol className="border-line border-t">
                  {shown.map((line) => (
                    <ImprovementItem
                      key={`${line.lensKey} ${line.questionId}`}
                      workloadId={id}
                      line={line}
                      showLens={lenses.length > 1}
                      unfolded={filter.texts}
                      {...(milestone && { milestone: milestone.number })}
                    />
                  ))}
                </ol>
              </section>
            )
          })}
        </>
      )}
    </WorkloadFrame>
  )
}
