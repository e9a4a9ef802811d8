import type { Metadata } from "next"
import { orNotFound, pageContext } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { CompareForm } from "@/components/lens/versions/compare-form"
import { DiffList } from "@/components/lens/versions/diff-list"
import { MappingList } from "@/components/lens/versions/mapping-list"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { compareVersions, DRAFT } from "@/lib/server/lens-compare"

export const metadata: Metadata = { title: "Compare versions" }

interface Props {
  params: Promise<{ lensKey: string }>
  searchParams: Promise<{ from?: string; to?: string; same?: string | string[] }>
}

export default async function ComparePage({ params, searchParams }: Props) {
  const ctx = await pageContext()
  const [{ lensKey }, { from, to, same = [] }] = await Promise.all([params, searchParams])
  const comparison = await orNotFound(compareVersions(ctx, { lensKey, from, to, accepted: new Set([same].flat()) }))
  const label = (version: string) => (version === DRAFT ? "Draft" : version)
  const name = comparison?.lensName ?? "Lens"
  const crumbs = [
    { label: "Lenses", href: "/lenses" },
    { label: name, href: `/lenses/${lensKey}` },
    { label: "Compare versions" },
  ]
  return (
    <Page crumbs={crumbs}>
      <PageHeader
        title={`${name}: what changed`}
        description="Changes in meaning, not in layout: texts, practices, ids, and rules with the answers whose risk differs."
      />
      {comparison ? (
        <>
          <CompareForm
            versions={comparison.versions.map((version) => ({ value: version, label: label(version) }))}
            from={comparison.from}
            to={comparison.to}
          />
          <MappingList proposals={comparison.proposals}>
            These look like things that only changed their ids. Tick those that are, to compare them as one.
          </MappingList>
          <section aria-labelledby="changes" className="grid gap-3">
            <h2 id="changes" className="text-lg">
              {label(comparison.from)} to {label(comparison.to)}: {comparison.cards.length}{" "}
              {comparison.cards.length === 1 ? "thing differs" : "things differ"}
            </h2>
            <DiffList cards={comparison.cards} />
          </section>
        </>
      ) : (
        <EmptyState
          title="Nothing to compare"
          action={<LinkButton href={`/lenses/${lensKey}`}>Back to the lens</LinkButton>}
        >
          It takes two versions that can be read, or a version and a draft without errors.
        </EmptyState>
      )}
    </Page>
  )
}
