import type { Metadata } from "next"
import { pageContext } from "@/app/(workspace)/context"
import { SettingsPage } from "@/components/access/settings-page"
import { BrandForm } from "@/components/brand/brand-form"
import { can } from "@/lib/access/policy"
import { getBrandKit } from "@/lib/server/reports/brand-kit"

export const metadata: Metadata = { title: "Brand kit" }

export default async function BrandPage() {
  const ctx = await pageContext()
  const kit = await getBrandKit(ctx)
  const mayEdit = can(ctx.actor.role, "brand.edit")
  const { name } = await ctx.db.workspace.findUniqueOrThrow({ where: { id: ctx.actor.workspaceId } })
  return (
    <SettingsPage
      current="/settings/brand"
      title="Brand kit"
      description={
        mayEdit
          ? "How the reports of this workspace look, and what they say on every page."
          : "How the reports of this workspace look. Owners, admins and review leads change it."
      }
    >
      <BrandForm kit={kit} workspaceName={name} mayEdit={mayEdit} />
    </SettingsPage>
  )
}
