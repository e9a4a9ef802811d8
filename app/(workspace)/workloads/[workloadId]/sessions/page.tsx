import type { Metadata } from "next"
import { SessionLists } from "@/components/session/session-lists"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { WorkloadFrame } from "@/components/workload/workload-frame"
import { can } from "@/lib/access/policy"
import { listSessions } from "@/lib/server/session-list"
import { type WorkloadPageProps, workloadHead } from "../head"

export async function generateMetadata({ params }: WorkloadPageProps): Promise<Metadata> {
  return { title: `Sessions – ${(await workloadHead(params)).head.facts.name}` }
}

export default async function WorkloadSessionsPage({ params }: WorkloadPageProps) {
  const { ctx, head, today } = await workloadHead(params)
  const { id } = head.facts
  // Sessions stay within the workspace that owns the workload.
  const { Sessions } = head.shared ? { Sessions: [] } : await listSessions(ctx, { WorkloadId: id })
  const plan =
    head.shared === null && can(ctx.actor.role, "session.lead") ? (
      <LinkButton look="primary" href={`/workloads/${id}/sessions/new`}>
        Plan a session
      </LinkButton>
    ) : null
  return (
    <WorkloadFrame head={head} tab="/sessions" today={today} actions={Sessions.length > 0 ? plan : null}>
      {Sessions.length === 0 ? (
        <EmptyState title="No session yet" action={plan ?? undefined}>
          In a session everybody joins from their own laptop or phone: read, vote, see where views differ, talk, decide.
          The minutes write themselves.
        </EmptyState>
      ) : (
        <SessionLists sessions={Sessions} />
      )}
    </WorkloadFrame>
  )
}
