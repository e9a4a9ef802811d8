import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { orNotFound } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { PlanLists } from "@/components/lens/upgrade/plan-lists"
import { UpgradeForm } from "@/components/lens/upgrade/upgrade-form"
import { CountChange } from "@/components/lens/versions/count-change"
import { MappingList } from "@/components/lens/versions/mapping-list"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { acceptedOf } from "@/lib/lens/mapping-pairs"
import { loadReview } from "@/lib/server/reviews"
import { previewUpgrade } from "@/lib/server/upgrade-preview"
import { workloadHead } from "../../../head"

export const metadata: Metadata = { title: "Upgrade a lens" }

interface Props {
  params: Promise<{ workloadId: string; lensAlias: string }>
  searchParams: Promise<{ same?: string | string[] }>
}

export default async function UpgradePage({ params, searchParams }: Props) {
  const { ctx, head, may } = await workloadHead(params)
  if (!may.edit) notFound()
  const [{ workloadId, lensAlias }, { same = [] }] = await Promise.all([params, searchParams])
  const place = { WorkloadId: workloadId, LensAlias: decodeURIComponent(lensAlias) }
  const review = await orNotFound(loadReview(ctx, place))
  const crumbs = [
    { label: "Workloads", href: "/workloads" },
    { label: head.facts.name, href: `/workloads/${workloadId}` },
    { label: "Upgrade a lens" },
  ]
  if (review.lensVersion === review.latestVersion || review.lensDeleted) {
    return (
      <Page crumbs={crumbs}>
        <EmptyState
          title={`${review.lens.name} is up to date`}
          action={<LinkButton href={`/workloads/${workloadId}`}>Back to {head.facts.name}</LinkButton>}
        >
          This workload is on the newest version ({review.lensVersion}).
        </EmptyState>
      </Page>
    )
  }
  const first = await orNotFound(previewUpgrade(ctx, place))
  const IdChanges = acceptedOf(first.proposals, new Set([same].flat()))
  const { lensName, from, to, releases, proposals, plan, titles } = await orNotFound(
    previewUpgrade(ctx, { ...place, IdChanges }),
  )
  return (
    <Page crumbs={crumbs}>
      <PageHeader
        title={`Upgrade ${lensName} from ${from} to ${to}`}
        description="This is what would happen to the answers of this workload. Nothing has changed yet."
      />
      <section aria-labelledby="before-after" className="grid gap-2">
        <h2 id="before-after" className="text-lg">
          Questions by risk, before and after
        </h2>
        <CountChange before={plan.before} after={plan.after} />
      </section>
      {releases.some(({ releaseNotes }) => releaseNotes !== "") ? (
        <section aria-labelledby="releases" className="grid gap-2">
          <h2 id="releases" className="text-lg">
            What its authors say
          </h2>
          {releases.map(({ version, releaseNotes }) => (
            <div key={version} className="grid gap-0.5">
              <h3 className="font-medium text-sm">{version}</h3>
              <p className="max-w-prose whitespace-pre-line text-sm">{releaseNotes || "No notes."}</p>
            </div>
          ))}
        </section>
      ) : null}
      <MappingList proposals={proposals}>
        These look like things that only changed their ids. Tick those that are: their answers then go along.
      </MappingList>
      <section aria-labelledby="answers" className="grid gap-3">
        <h2 id="answers" className="text-lg">
          Answers
        </h2>
        <PlanLists plan={plan} titles={new Map(titles)} />
      </section>
      <UpgradeForm
        workloadId={workloadId}
        lensKey={lensAlias}
        milestoneName={`Before ${lensName} ${to}`.slice(0, 100)}
        to={to}
        idChanges={IdChanges}
      />
    </Page>
  )
}
