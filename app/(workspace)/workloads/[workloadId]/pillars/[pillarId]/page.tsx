import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { RiskBar } from "@/components/charts/risk-bar"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { NewerAnswers } from "@/components/pillar/newer-answers"
import { PillarPageForm } from "@/components/pillar/pillar-page-form"
import { PillarPager } from "@/components/pillar/pillar-pager"
import { PillarText } from "@/components/pillar/pillar-text"
import { questionsHref } from "@/lib/client/workload-places"
import { newerAnswers } from "@/lib/report/pillar-changes"
import { pillarGroups } from "@/lib/report/pillar-group"
import { pillarDraft } from "@/lib/report/pillar-page"
import { readPillarPages } from "@/lib/server/pillar-pages"
import { loadReviews } from "@/lib/server/reviews"
import { workloadHead } from "../../head"

interface PillarPageProps {
  params: Promise<{ workloadId: string; pillarId: string }>
}

const load = cache(async (params: PillarPageProps["params"]) => {
  const { ctx, head, may } = await workloadHead(params)
  const { id, pillarPriorities } = head.facts
  const [reviews, saved] = await Promise.all([loadReviews(ctx, id), readPillarPages(ctx, id)])
  const groups = pillarGroups(reviews, pillarPriorities).filter((group) => group.total > 0)
  const wanted = decodeURIComponent((await params).pillarId)
  const group = groups.find((one) => one.id === wanted)
  return group ? { head, may, reviews, groups, group, page: saved[group.id] ?? null } : notFound()
})

export async function generateMetadata({ params }: PillarPageProps): Promise<Metadata> {
  const { head, group } = await load(params)
  return { title: `${group.name} – ${head.facts.name}` }
}

export default async function PillarPage({ params }: PillarPageProps) {
  const { head, may, reviews, groups, group, page } = await load(params)
  const { id, name } = head.facts
  const draft = pillarDraft(reviews, group.id)
  const newer = page ? newerAnswers(reviews, group.id, new Date(page.savedAt)) : []
  const crumbs = [
    { label: "Workloads", href: "/workloads" },
    { label: name, href: `/workloads/${id}` },
    { label: group.name },
  ]
  return (
    <Page crumbs={crumbs} width="reading">
      <PageHeader
        title={group.name}
        description="Where this pillar stands, in words. What is saved here is printed in the full review."
        facts={
          <span className="tabular-nums">{`${group.answered} of ${group.total} answered, ${group.standing}`}</span>
        }
      />
      <section aria-label="Questions by risk" className="rounded-md border border-line bg-surface px-4 py-3.5">
        <RiskBar counts={group.counts} hrefFor={(risk) => questionsHref(id, { pillar: group.id, risk })} />
      </section>
      {may.writePages ? (
        <PillarPageForm
          key={`${id}/${group.id}`}
          workloadId={id}
          pillarId={group.id}
          draft={draft}
          saved={page}
          newer={newer}
        />
      ) : (
        <>
          {page ? <NewerAnswers workloadId={id} answers={newer} since={page.savedAt} /> : null}
          <PillarText texts={page?.texts ?? draft} isDraft={page === null} />
        </>
      )}
      <PillarPager workloadId={id} groups={groups} current={group.id} />
    </Page>
  )
}
