import type { Metadata } from "next"
import { cache } from "react"
import { orNotFound, pageContext } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { FlashCards } from "@/components/learn/flash-cards"
import { LearnFrame } from "@/components/learn/learn-frame"
import { learnPath } from "@/components/learn/learn-path"
import { LensPillars } from "@/components/learn/lens-pillars"
import { LabelledList } from "@/components/learn/prose"
import { RenditionMenu } from "@/components/learn/rendition-menu"
import { ViewTabs, viewFrom } from "@/components/learn/view-tabs"
import { Badge } from "@/components/ui/badge"
import { getLearnPage, listLearnLenses } from "@/lib/server/learn"

interface Props {
  params: Promise<{ lensKey: string }>
  searchParams: Promise<{ view?: string | string[] }>
}

/** Once per request: for the title and for the page. */
const load = cache(async (lensKey: string) => orNotFound(getLearnPage(await pageContext(), { LensKey: lensKey })))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).lensKey)).rendition.name }
}

export default async function LearnLensPage({ params, searchParams }: Props) {
  const { lensKey } = await params
  const [lenses, { key, isBuiltIn, rendition }] = await Promise.all([
    listLearnLenses(await pageContext()),
    load(lensKey),
  ])
  const view = viewFrom(await searchParams)
  const { name, description, version, designPrinciples } = rendition
  return (
    <Page crumbs={[{ label: "Learn", href: "/learn" }, { label: name }]}>
      <LearnFrame lenses={lenses}>
        <PageHeader
          title={name}
          description={description}
          facts={
            <>
              {isBuiltIn ? <Badge>Built in</Badge> : null}
              <span className="text-muted">Version {version}</span>
            </>
          }
          actions={<RenditionMenu lensKey={key} version={version} />}
        />
        <ViewTabs label={name} path={learnPath({ lensKey: key })} view={view} />
        {view === "cards" ? (
          <FlashCards lens={{ key, version }} scope={{}} />
        ) : (
          <>
            <LabelledList label="Design principles" items={designPrinciples} />
            <LensPillars lensKey={key} lens={rendition} />
          </>
        )}
      </LearnFrame>
    </Page>
  )
}
