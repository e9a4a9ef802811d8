import type { Metadata } from "next"
import { pageContext } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { RefreshNowAndThen } from "@/components/session/refresh-now-and-then"
import { SessionLists } from "@/components/session/session-lists"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { can } from "@/lib/access/policy"
import { listSessions } from "@/lib/server/session-list"

export const metadata: Metadata = { title: "Sessions" }

export default async function SessionsPage() {
  const ctx = await pageContext()
  const { Sessions } = await listSessions(ctx, {})
  return (
    <Page crumbs={[{ label: "Sessions" }]}>
      <RefreshNowAndThen />
      <PageHeader
        title="Sessions"
        description="Where a group goes through the questions together, votes, talks and decides."
        actions={<LinkButton href="/join">Join with a code</LinkButton>}
      />
      {Sessions.length === 0 ? (
        <EmptyState
          title="No session yet"
          action={
            can(ctx.actor.role, "session.lead") ? (
              <LinkButton look="primary" href="/workloads">
                Choose a workload
              </LinkButton>
            ) : undefined
          }
        >
          A session is planned on a workload: open one, then its tab “Sessions”.
        </EmptyState>
      ) : (
        <SessionLists sessions={Sessions} withWorkload />
      )}
    </Page>
  )
}
