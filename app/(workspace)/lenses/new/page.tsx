import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { pageContext } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { LensWorkbench } from "@/components/lens/lens-workbench"
import { can } from "@/lib/access/policy"

export const metadata: Metadata = { title: "Add a lens" }

export default async function NewLensPage() {
  const { actor } = await pageContext()
  if (!can(actor.role, "lens.edit")) notFound()
  return (
    <Page crumbs={[{ label: "Lenses", href: "/lenses" }, { label: "Add a lens" }]}>
      <PageHeader
        title="Add a lens"
        description="Every problem is shown at once, with its place. Errors block publishing, warnings do not."
      />
      <LensWorkbench draft={null} />
    </Page>
  )
}
