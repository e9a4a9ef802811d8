import type { Metadata } from "next"
import { pageContext } from "@/app/(workspace)/context"
import { SettingsPage } from "@/components/access/settings-page"
import { AuditFilters } from "@/components/audit/audit-filters"
import { AuditList } from "@/components/audit/audit-list"
import { buttonLook } from "@/components/ui/button-look"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { Message } from "@/components/ui/message"
import { can } from "@/lib/access/policy"
import type { AuditFilter } from "@/lib/report/audit-page"
import { listAudit, listAuditInput } from "@/lib/server/audit-trail/trail"

export const metadata: Metadata = { title: "Audit trail" }

const FRAME = {
  current: "/settings/audit",
  title: "Audit trail",
  description: "Who changed what, and when. Entries are sealed some minutes after they were written.",
} as const

interface Props {
  searchParams: Promise<Record<string, string | string[]>>
}

export default async function AuditPage({ searchParams }: Props) {
  const ctx = await pageContext()
  if (!can(ctx.actor.role, "audit.view")) {
    return (
      <SettingsPage {...FRAME}>
        <Message>Owners and admins of the workspace read its audit trail. Ask one of them.</Message>
      </SettingsPage>
    )
  }
  const filter = listAuditInput.safeParse(await searchParams)
  const asked: AuditFilter = filter.success ? filter.data : {}
  const { entries, next } = await listAudit(ctx, asked)
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value && name !== "Before" ? [[name, String(value)]] : [])),
  )
  if (next !== null) query.set("Before", next)
  return (
    <SettingsPage
      {...FRAME}
      actions={
        <a href="/api/audit" className={buttonLook("secondary", "normal")}>
          Export all (JSONL)
        </a>
      }
    >
      <AuditFilters filter={asked} />
      {filter.success ? null : <Message tone="error">This filter cannot be read. All entries are shown.</Message>}
      {entries.length > 0 ? (
        <AuditList entries={entries} />
      ) : (
        <EmptyState title="Nothing matches" action={<LinkButton href="/settings/audit">Clear the filter</LinkButton>}>
          No entry of the trail fits this filter.
        </EmptyState>
      )}
      {next === null ? null : <LinkButton href={`/settings/audit?${query}`}>Older entries</LinkButton>}
    </SettingsPage>
  )
}
