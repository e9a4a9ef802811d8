import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { orNotFound, pageContext } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { CheckSummary } from "@/components/lens/check-summary"
import { PublishForm } from "@/components/lens/publish-form"
import { LinkButton } from "@/components/ui/link-button"
import { can } from "@/lib/access/policy"
import { reportLens } from "@/lib/risk/lens-report"
import { draftChanges } from "@/lib/server/lens-changes"
import { getLensDraft } from "@/lib/server/lens-drafts"

export const metadata: Metadata = { title: "Publish lens" }

export default async function PublishPage({ params }: { params: Promise<{ lensKey: string }> }) {
  const ctx = await pageContext()
  if (!can(ctx.actor.role, "lens.edit")) notFound()
  const { lensKey } = await params
  const draft = await orNotFound(getLensDraft(ctx, { LensKey: lensKey }))
  const report = reportLens(draft.Source)
  const changes = await draftChanges(ctx, draft.LensKey, report.lens)
  const name = draft.Name || "Untitled lens"
  const crumbs = [
    { label: "Lenses", href: "/lenses" },
    { label: name, href: `/lenses/${lensKey}` },
    { label: "Draft", href: `/lenses/${lensKey}/draft` },
    { label: "Publish" },
  ]
  return (
    <Page crumbs={crumbs} width="reading">
      <PageHeader
        title={`Publish ${name}`}
        description="A published version never changes. Workloads can use it from now on."
      />
      <CheckSummary report={report} />
      {report.lens && draft.IsDraft ? (
        <PublishForm lensKey={draft.LensKey} publishedVersion={draft.PublishedVersion} changes={changes} />
      ) : (
        <div>
          <LinkButton look="primary" href={`/lenses/${lensKey}/draft`}>
            Back to the draft
          </LinkButton>
        </div>
      )}
    </Page>
  )
}
