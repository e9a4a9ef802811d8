import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { pageContext } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { NewLensForm } from "@/components/lens/new-lens-form"
import { can } from "@/lib/access/policy"
import { readCopyableLenses } from "@/lib/server/lens-page"

export const metadata: Metadata = { title: "Add a lens" }

export default async function NewLensPage() {
  const ctx = await pageContext()
  if (!can(ctx.actor.role, "lens.edit")) notFound()
  return (
    <Page crumbs={[{ label: "Lenses", href: "/lenses" }, { label: "Add a lens" }]}>
      <PageHeader
        title="Add a lens"
        description="It starts as a draft that only you and other authors see. Every problem of a file is shown at once, with its place."
      />
      <NewLensForm lenses={await readCopyableLenses(ctx)} />
    </Page>
  )
}
