import type { Metadata } from "next"
import { pageContext } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { Message } from "@/components/ui/message"
import { NewWorkloadForm } from "@/components/workload/new-workload-form"
import { can } from "@/lib/access/policy"
import { emptyValues } from "@/lib/client/workload-values"
import { proposeNextReview } from "@/lib/review/cadence"
import { readLensOptions } from "@/lib/server/workload-page"

export const metadata: Metadata = { title: "Describe a workload" }

const FRAMEWORK = "wellarchitected"

export default async function NewWorkloadPage() {
  const ctx = await pageContext()
  const crumbs = [{ label: "Workloads", href: "/workloads" }, { label: "Describe a workload" }]
  if (!can(ctx.actor.role, "workload.create")) {
    return (
      <Page crumbs={crumbs} width="reading">
        <PageHeader title="Describe a workload" />
        <Message tone="warning">Your role does not allow this. Ask a review lead or an admin of the workspace.</Message>
      </Page>
    )
  }
  const lenses = await readLensOptions(ctx)
  const today = ctx.now.toISOString().slice(0, 10)
  const values = { ...emptyValues(proposeNextReview(today, "", "PRODUCTION")), reviewOwner: ctx.actor.name }
  const first = {
    values,
    decided: { pillars: false, review: false },
    lenses: lenses.filter((lens) => lens.alias === FRAMEWORK).map((lens) => lens.alias),
  }
  return (
    <Page crumbs={crumbs}>
      <PageHeader
        title="Describe a workload"
        description="Name it, say where it runs and choose what to ask. The rest can be filled in as you prepare."
      />
      <NewWorkloadForm lenses={lenses} first={first} today={today} draftKey={`new:${ctx.actor.workspaceId}`} />
    </Page>
  )
}
