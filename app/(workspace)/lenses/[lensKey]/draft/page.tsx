import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { orNotFound, pageContext } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { LensEditor } from "@/components/lens/editor/lens-editor"
import { can } from "@/lib/access/policy"
import { getLensDraft } from "@/lib/server/lens-drafts"

export const metadata: Metadata = { title: "Edit lens" }

export default async function DraftPage({ params }: { params: Promise<{ lensKey: string }> }) {
  const ctx = await pageContext()
  if (!can(ctx.actor.role, "lens.edit")) notFound()
  const { lensKey } = await params
  const draft = await orNotFound(getLensDraft(ctx, { LensKey: lensKey }))
  const name = draft.Name || "Untitled lens"
  const crumbs = [{ label: "Lenses", href: "/lenses" }, { label: name, href: `/lenses/${lensKey}` }, { label: "Draft" }]
  const from =
    draft.PublishedVersion === null ? "Not published yet." : `Version ${draft.PublishedVersion} is published.`
  return (
    <Page crumbs={crumbs} width="full">
      <div className="mx-auto grid w-full max-w-[112rem] content-start gap-4 px-4 py-5 sm:px-6">
        <PageHeader
          title={`${name}: draft`}
          description={`${from} Nobody sees the draft in a review until it is published.`}
        />
        <LensEditor draft={draft} key={draft.LensKey} />
      </div>
    </Page>
  )
}
