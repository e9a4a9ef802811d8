import type { Metadata } from "next"
import { EditWorkloadForm } from "@/components/workload/edit-workload-form"
import { EndWorkload } from "@/components/workload/end-workload"
import { ShareMenu } from "@/components/workload/share-menu"
import { WorkloadFrame } from "@/components/workload/workload-frame"
import { WorkloadProperties } from "@/components/workload/workload-properties"
import { valuesOf } from "@/lib/client/workload-values"
import { frameworkPillarOf } from "@/lib/review/framework-pillar"
import { FRAMEWORK_PILLARS } from "@/lib/review/workload-type"
import { loadReviews } from "@/lib/server/reviews"
import { readHoldings } from "@/lib/server/workload-page"
import { type WorkloadPageProps, workloadHead } from "../head"

export async function generateMetadata({ params }: WorkloadPageProps): Promise<Metadata> {
  return { title: `Description – ${(await workloadHead(params)).head.facts.name}` }
}

export default async function WorkloadSettingsPage({ params }: WorkloadPageProps) {
  const { ctx, head, today, may } = await workloadHead(params)
  const { facts, version } = head
  if (!may.edit) {
    return (
      <WorkloadFrame head={head} tab="/settings" today={today}>
        <WorkloadProperties facts={facts} />
      </WorkloadFrame>
    )
  }
  const [reviews, holdings] = await Promise.all([loadReviews(ctx, facts.id), readHoldings(ctx, facts.id)])
  // Pillars that are none of the framework's six can be put in order too.
  const own = reviews.flatMap((review) => review.lens.pillars.filter((pillar) => frameworkPillarOf(pillar) === null))
  const pillarNames = { ...FRAMEWORK_PILLARS, ...Object.fromEntries(own.map(({ id, name }) => [id, name])) }
  const share = may.share ? <ShareMenu workloadId={facts.id} /> : null
  return (
    <WorkloadFrame head={head} tab="/settings" today={today} actions={share}>
      <EditWorkloadForm
        workloadId={facts.id}
        values={valuesOf(facts)}
        version={version}
        today={today}
        pillarNames={pillarNames}
      />
      <EndWorkload
        workloadId={facts.id}
        name={facts.name}
        isArchived={head.archivedAt !== null}
        holdings={holdings}
        mayDelete={may.delete}
      />
    </WorkloadFrame>
  )
}
