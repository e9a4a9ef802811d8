import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { orNotFound, pageContext } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { DiffList } from "@/components/lens/versions/diff-list"
import { ImpactView } from "@/components/lens/versions/impact-view"
import { MappingList } from "@/components/lens/versions/mapping-list"
import { PublishBlockers } from "@/components/lens/versions/publish-blockers"
import { PublishPanel } from "@/components/lens/versions/publish-panel"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { can } from "@/lib/access/policy"
import { NO_ID_CHANGES } from "@/lib/review/upgrade"
import { readPublishing } from "@/lib/server/lens-publishing"

export const metadata: Metadata = { title: "Publish lens" }

interface Props {
  params: Promise<{ lensKey: string }>
  searchParams: Promise<{ same?: string | string[] }>
}

export default async function PublishPage({ params, searchParams }: Props) {
  const ctx = await pageContext()
  if (!can(ctx.actor.role, "lens.edit")) notFound()
  const [{ lensKey }, { same = [] }] = await Promise.all([params, searchParams])
  const publishing = await orNotFound(readPublishing(ctx, lensKey, new Set([same].flat())))
  const { name, hasDraft, errors, warnings, expectations, versions, comparison, impact } = publishing
  const unmet = expectations.filter(({ passes }) => !passes)
  const draft = `/lenses/${lensKey}/draft`
  const crumbs = [
    { label: "Lenses", href: "/lenses" },
    { label: name, href: `/lenses/${lensKey}` },
    { label: "Draft", href: draft },
    { label: "Publish" },
  ]
  return (
    <Page crumbs={crumbs}>
      <PageHeader
        title={`Publish “${name}”`}
        description="A published version never changes. Nothing happens to workloads before you publish."
        actions={<LinkButton href={draft}>Back to the draft</LinkButton>}
      />
      {hasDraft ? (
        <>
          <PublishBlockers draft={draft} errors={errors} warnings={warnings} expectations={expectations} />
          {comparison ? (
            <>
              <section aria-labelledby="changes" className="grid gap-3">
                <h2 id="changes" className="text-lg">
                  What changes since {comparison.from}
                </h2>
                <DiffList cards={comparison.cards} />
              </section>
              <MappingList proposals={comparison.proposals}>
                These look like things that only changed their ids. Tick those that are: answers then go along when a
                workload upgrades. What you leave open is a new thing, and answers to the old one are lost.
              </MappingList>
            </>
          ) : null}
          {impact ? (
            <section aria-labelledby="impact" className="grid gap-3">
              <h2 id="impact" className="text-lg">
                What it would do to workloads
              </h2>
              <ImpactView impact={impact} />
            </section>
          ) : null}
          <PublishPanel
            lensKey={lensKey}
            versions={versions}
            idChanges={comparison?.accepted ?? NO_ID_CHANGES}
            changes={comparison?.words ?? []}
            touchesAnswers={comparison?.touchesAnswers ?? false}
            check={{ warnings, blocked: errors > 0 || unmet.length > 0 }}
          />
        </>
      ) : (
        <EmptyState
          title="Nothing new to publish"
          action={
            <LinkButton look="primary" href={draft}>
              Edit the lens
            </LinkButton>
          }
        >
          The newest version has everything. Change the lens, then publish the draft here.
        </EmptyState>
      )}
    </Page>
  )
}
