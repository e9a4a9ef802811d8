import type { Metadata } from "next"
import { AddAll } from "@/components/improvement/add-all"
import { AddOne } from "@/components/improvement/add-one"
import { ImprovementItem } from "@/components/improvement/improvement-item"
import { NoImprovements } from "@/components/improvement/no-improvements"
import { PlanNav } from "@/components/improvement/plan-nav"
import { MilestoneBanner } from "@/components/milestone/milestone-banner"
import { LinkButton } from "@/components/ui/link-button"
import { QuestionChips } from "@/components/workload/question-chips"
import { QuestionFilters } from "@/components/workload/question-filters"
import { WorkloadFrame } from "@/components/workload/workload-frame"
import { clearedFilter, filteredHref, passes } from "@/lib/client/workload-filter"
import { improvementsHref } from "@/lib/client/workload-places"
import { plannedBy, uncovered } from "@/lib/improvement/uncovered"
import { planLines } from "@/lib/report/plan-line"
import { addCounts } from "@/lib/review/counts"
import { reviewCounts } from "@/lib/review/state"
import { readPlan } from "@/lib/server/improvements"
import { type WorkloadPageProps, workloadHead } from "../../head"
import { type FilteredPageProps, workloadState } from "../../state"

export async function generateMetadata({ params }: WorkloadPageProps): Promise<Metadata> {
  return { title: `Improvements from the review – ${(await workloadHead(params)).head.facts.name}` }
}

const HEADINGS = { HIGH: "High risk", MEDIUM: "Medium risk" } as const

export default async function ImprovementsPage(props: FilteredPageProps) {
  const { ctx, head, today, may, filter, reviews, milestone, pillarPriorities, pillars, lenses } =
    await workloadState(props)
  const { id } = head.facts
  const path = improvementsHref(id)
  const all = planLines(reviews, pillarPriorities)
  const lines = all.filter((line) => passes(line, filter))
  const { items } = await readPlan(ctx, id, milestone ? undefined : reviews)
  const planned = new Map(
    items.flatMap(({ number, links }) => links.map((link) => [`${link.lensKey} ${link.questionId}`, number])),
  )
  const mayAdd = may.improve && !milestone
  const open = new Map(
    uncovered(reviews, pillarPriorities, plannedBy(items)).map((one) => [
      `${one.review.lensKey} ${one.question.id}`,
      one,
    ]),
  )
  const left = (risk: "HIGH" | "MEDIUM") => [...open.values()].filter((one) => one.risk === risk).length
  const choice = { path, filter, pillars, lenses }
  return (
    <WorkloadFrame head={head} tab="/improvements" today={today}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <PlanNav workloadId={id} current="review" />
        {mayAdd ? (
          <div className="flex flex-wrap gap-2">
            <AddAll workloadId={id} risk="HIGH" count={left("HIGH")} />
            <AddAll workloadId={id} risk="MEDIUM" count={left("MEDIUM")} />
          </div>
        ) : null}
      </div>
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
                      action={
                        milestone ? null : (
                          <AddOne
                            workloadId={id}
                            line={line}
                            choiceIds={open.get(`${line.lensKey} ${line.questionId}`)?.choiceIds}
                            number={
                              open.has(`${line.lensKey} ${line.questionId}`)
                                ? null
                                : (planned.get(`${line.lensKey} ${line.questionId}`) ?? null)
                            }
                            mayAdd={mayAdd}
                          />
                        )
                      }
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
