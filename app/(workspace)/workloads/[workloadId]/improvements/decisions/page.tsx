import type { Metadata } from "next"
import { DecisionTable } from "@/components/improvement/decision-table"
import { PlanNav } from "@/components/improvement/plan-nav"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { WorkloadFrame } from "@/components/workload/workload-frame"
import { planHref } from "@/lib/client/plan-filter"
import { listDecisions } from "@/lib/server/improvement-register"
import { type WorkloadPageProps, workloadHead } from "../../head"

export async function generateMetadata({ params }: WorkloadPageProps): Promise<Metadata> {
  return { title: `Decisions – ${(await workloadHead(params)).head.facts.name}` }
}

export default async function DecisionsPage({ params }: WorkloadPageProps) {
  const { ctx, head, today } = await workloadHead(params)
  const { id } = head.facts
  const { Decisions } = await listDecisions(ctx, { WorkloadId: id })
  return (
    <WorkloadFrame head={head} tab="/improvements" today={today}>
      <PlanNav workloadId={id} current="decisions" />
      {Decisions.length === 0 ? (
        <EmptyState
          title="No decision yet"
          action={<LinkButton href={planHref(id)}>Open the improvement plan</LinkButton>}
        >
          Here stands which risks the team accepts, why, and until when, and what was decided against. An improvement’s
          page has the button.
        </EmptyState>
      ) : (
        <DecisionTable workloadId={id} decisions={Decisions} />
      )}
    </WorkloadFrame>
  )
}
