import type { Metadata } from "next"
import { pageContext } from "@/app/(workspace)/context"
import { SettingsPage } from "@/components/access/settings-page"
import { TemplateDialog } from "@/components/template/template-dialog"
import { TemplateList } from "@/components/template/template-list"
import { EmptyState } from "@/components/ui/empty-state"
import { can } from "@/lib/access/policy"
import { readTemplates } from "@/lib/server/templates-page"
import { readLensOptions } from "@/lib/server/workload-page"

export const metadata: Metadata = { title: "Review templates" }

export default async function TemplatesPage() {
  const ctx = await pageContext()
  const [templates, lenses] = await Promise.all([readTemplates(ctx), readLensOptions(ctx)])
  const create = can(ctx.actor.role, "template.edit") ? <TemplateDialog lenses={lenses} /> : null
  return (
    <SettingsPage
      current="/settings/templates"
      title="Review templates"
      description="Answers that many workloads share, such as those about your platform, given once."
      actions={templates.length > 0 ? create : null}
    >
      {templates.length > 0 ? (
        <TemplateList templates={templates} />
      ) : (
        <EmptyState title="No review template yet" action={create}>
          Where every workload runs on the same platform, half of the answers are the same. A template holds them, and a
          new workload starts from there.
        </EmptyState>
      )}
    </SettingsPage>
  )
}
