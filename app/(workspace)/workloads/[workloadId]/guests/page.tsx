import type { Metadata } from "next"
import { GuestLinkList } from "@/components/guest/guest-link-list"
import { NewGuestLink } from "@/components/guest/new-guest-link"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { EmptyState } from "@/components/ui/empty-state"
import { Message } from "@/components/ui/message"
import { listGuestLinks } from "@/lib/server/guest/links"
import { type WorkloadPageProps, workloadHead } from "../head"

export async function generateMetadata({ params }: WorkloadPageProps): Promise<Metadata> {
  return { title: `Read-only links – ${(await workloadHead(params)).head.facts.name}` }
}

export default async function GuestLinksPage({ params }: WorkloadPageProps) {
  const { ctx, head, may } = await workloadHead(params)
  const { id, name } = head.facts
  const links = may.share ? await listGuestLinks(ctx, { WorkloadId: id }) : []
  const crumbs = [
    { label: "Workloads", href: "/workloads" },
    { label: name, href: `/workloads/${id}` },
  ]
  return (
    <Page crumbs={[...crumbs, { label: "Read-only links" }]}>
      <PageHeader
        title={`${name}: read-only links`}
        description="A page for people without an account: a sponsor, a client, an auditor."
        actions={links.length > 0 ? <NewGuestLink workloadId={id} /> : null}
      />
      {!may.share ? (
        <Message>Owners, admins and review leads of its workspace share a workload. Ask one of them.</Message>
      ) : links.length > 0 ? (
        <GuestLinkList links={links} now={ctx.now} />
      ) : (
        <EmptyState title="No links yet" action={<NewGuestLink workloadId={id} />}>
          A link shows where the workload stands and the reports that you choose, for as long as you say. You see when
          it was opened and end it whenever you like.
        </EmptyState>
      )}
    </Page>
  )
}
