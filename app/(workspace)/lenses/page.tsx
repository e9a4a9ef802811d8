import type { Metadata } from "next"
import { pageContext } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { LensCatalogue } from "@/components/lens/lens-catalogue"
import { LinkButton } from "@/components/ui/link-button"
import { can } from "@/lib/access/policy"
import { listLenses } from "@/lib/server/lenses"

export const metadata: Metadata = { title: "Lenses" }

export default async function LensesPage() {
  const ctx = await pageContext()
  const { LensSummaries } = await listLenses(ctx, { MaxResults: 50 })
  const mayEdit = can(ctx.actor.role, "lens.edit")
  return (
    <Page crumbs={[{ label: "Lenses" }]}>
      <PageHeader
        title="Lenses"
        description="A lens is the set of questions a review asks. Built-in lenses are ready to use; your own say what your company expects."
        actions={
          mayEdit ? (
            <LinkButton look="primary" href="/lenses/new">
              Add a lens
            </LinkButton>
          ) : null
        }
      />
      <LensCatalogue lenses={LensSummaries} mayEdit={mayEdit} />
    </Page>
  )
}
