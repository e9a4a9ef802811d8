import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { orNotFound, pageContext } from "@/app/(workspace)/context"
import { ImportPanel } from "@/components/import/import-panel"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { can } from "@/lib/access/policy"
import { getLensDraft } from "@/lib/server/lens-drafts"

export const metadata: Metadata = { title: "Import lens texts" }

export default async function LensImportPage({ params }: { params: Promise<{ lensKey: string }> }) {
  const ctx = await pageContext()
  if (!can(ctx.actor.role, "lens.edit")) notFound()
  const { lensKey } = await params
  const { Name } = await orNotFound(getLensDraft(ctx, { LensKey: lensKey }))
  const name = Name || "Untitled lens"
  const path = `/lenses/${encodeURIComponent(lensKey)}`
  return (
    <Page crumbs={[{ label: "Lenses", href: "/lenses" }, { label: name, href: path }, { label: "Import" }]}>
      <PageHeader
        title={`${name}: bring texts back`}
        description="Texts that were edited in a spreadsheet go into the draft. Nothing is published by that."
        actions={
          <a className="text-accent underline" href={`/api/lens-texts/${encodeURIComponent(lensKey)}`}>
            Download the texts (.xlsx)
          </a>
        }
      />
      <ImportPanel
        path={`/api/plumbline/lens-drafts/${encodeURIComponent(lensKey)}/import`}
        done={{ href: `${path}/draft`, label: "Open the draft" }}
        what="the workbook with the texts"
      />
    </Page>
  )
}
