import type { Metadata } from "next"
import Link from "next/link"
import { pageContext } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { DutyGroup } from "@/components/my-work/duty-group"
import { MentionList } from "@/components/my-work/mention-list"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { dutiesByDue } from "@/lib/report/duties"
import { readMyWork } from "@/lib/server/my-work"

export const metadata: Metadata = { title: "My work" }

export default async function MyWorkPage() {
  const ctx = await pageContext()
  const { duties, mentions } = await readMyWork(ctx)
  const groups = dutiesByDue(duties, ctx.now.toISOString().slice(0, 10))
  return (
    <Page crumbs={[{ label: "My work" }]}>
      <PageHeader
        title="My work"
        description="What waits for you in this workspace: improvements you own, reviews you lead, questions you are asked."
        facts={
          <Link href="/settings/account" className="link">
            E-mails and calendar
          </Link>
        }
      />
      {duties.length + mentions.length === 0 ? (
        <EmptyState
          title="Nothing waits for you"
          action={<LinkButton href="/workloads">Open the workloads</LinkButton>}
        >
          Improvements with you as owner, reviews you lead and comments that name you are listed here.
        </EmptyState>
      ) : null}
      {groups.map(({ group, duties }) => (
        <DutyGroup key={group} group={group} duties={duties} />
      ))}
      {mentions.length > 0 ? <MentionList mentions={mentions} /> : null}
    </Page>
  )
}
