import type { Metadata } from "next"
import { cache } from "react"
import { orNotFound } from "@/app/(workspace)/context"
import { RiskBar } from "@/components/charts/risk-bar"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { ExportMenu } from "@/components/report/export-menu"
import { ReportDialog } from "@/components/report/report-dialog"
import { LinkButton } from "@/components/ui/link-button"
import { Message } from "@/components/ui/message"
import { Time } from "@/components/ui/time"
import { LensList } from "@/components/workload/lens-list"
import { PeopleList } from "@/components/workload/people-list"
import { PillarSection } from "@/components/workload/pillar-section"
import { SideSection } from "@/components/workload/side-section"
import { WorkloadFactsLine } from "@/components/workload/workload-facts-line"
import { WorkloadProperties } from "@/components/workload/workload-properties"
import { comparisonHref } from "@/lib/client/comparison-places"
import { improvementsHref, questionsHref } from "@/lib/client/workload-places"
import { lensProgress } from "@/lib/review/lens-progress"
import { kindWords } from "@/lib/review/milestone-kind"
import { loadReviews } from "@/lib/server/reviews"
import { readMilestone } from "@/lib/server/workload-page"
import { workloadHead } from "../../head"

interface MilestonePageProps {
  params: Promise<{ workloadId: string; number: string }>
}

const load = cache(async (params: MilestonePageProps["params"]) => {
  const { ctx, head } = await workloadHead(params)
  const { workloadId, number } = await params
  // Not a number is not there either.
  const wanted = /^[1-9]\d{0,2}$/.test(number) ? Number(number) : 0
  return { ctx, head, milestone: await orNotFound(readMilestone(ctx, workloadId, wanted)) }
})

export async function generateMetadata({ params }: MilestonePageProps): Promise<Metadata> {
  const { head, milestone } = await load(params)
  return { title: `${milestone.name} – ${head.facts.name}` }
}

export default async function MilestonePage({ params }: MilestonePageProps) {
  const { ctx, head, milestone } = await load(params)
  const { id } = head.facts
  const { number, name, facts, counts, note } = milestone
  const reviews = await loadReviews(ctx, id, number)
  const lenses = reviews.map((review) => ({
    ...lensProgress(review),
    latestVersion: review.lensVersion,
    isDeleted: false,
  }))
  const crumbs = [
    { label: "Workloads", href: "/workloads" },
    { label: head.facts.name, href: `/workloads/${id}` },
    { label: "Milestones", href: `/workloads/${id}/milestones` },
    { label: name },
  ]
  return (
    <Page crumbs={crumbs}>
      <PageHeader
        title={name}
        description={
          <>
            {kindWords(milestone.kind)}, saved <Time value={milestone.recordedAt} format="day" /> by{" "}
            {milestone.recordedByName}
          </>
        }
        facts={<WorkloadFactsLine facts={facts} />}
        actions={
          <>
            <ReportDialog
              target={{ about: "workload", workloadId: id, milestone: number }}
              reports={["full-review", "executive-brief", "improvement-plan"]}
              description={`As of the milestone “${name}”`}
            />
            <ExportMenu workloadId={id} milestone={number} />
            <LinkButton href={comparisonHref(id, number, "now")}>Compare with now</LinkButton>
            <LinkButton href={improvementsHref(id, { milestone: number })}>Improvement plan of that day</LinkButton>
          </>
        }
      />
      {note ? <p className="max-w-prose whitespace-pre-line">{note}</p> : null}
      <Message>This is {facts.name} as it was that day, with the lenses of that day. It cannot be changed.</Message>
      <section aria-label="Questions by risk" className="rounded-md border border-line bg-surface px-4 py-3.5">
        <RiskBar counts={counts} hrefFor={(risk) => questionsHref(id, { risk, milestone: number })} />
      </section>
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid content-start gap-8">
          <section className="grid gap-3">
            <h2 className="text-lg">Lenses</h2>
            {lenses.length === 0 ? <p className="text-muted">No lens was applied.</p> : null}
            <LensList workloadId={id} lenses={lenses} mayAnswer={false} mayEdit={false} milestone={number} />
          </section>
          {lenses.length > 0 ? (
            <PillarSection
              workloadId={id}
              reviews={reviews}
              priorities={facts.pillarPriorities}
              mayAnswer={false}
              milestone={number}
            />
          ) : null}
        </div>
        <aside className="grid content-start gap-6">
          <SideSection title="People">
            <PeopleList people={facts.people} />
          </SideSection>
          <SideSection title="Context and scope">
            <WorkloadProperties facts={facts} />
          </SideSection>
        </aside>
      </div>
    </Page>
  )
}
