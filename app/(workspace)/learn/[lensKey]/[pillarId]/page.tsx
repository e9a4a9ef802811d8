import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { orNotFound, pageContext } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { FlashCards } from "@/components/learn/flash-cards"
import { LearnFrame } from "@/components/learn/learn-frame"
import { learnPath } from "@/components/learn/learn-path"
import { PillarQuestions } from "@/components/learn/pillar-questions"
import { LabelledList } from "@/components/learn/prose"
import { ViewTabs, viewFrom } from "@/components/learn/view-tabs"
import { getLearnPage, listLearnLenses } from "@/lib/server/learn"

interface Props {
  params: Promise<{ lensKey: string; pillarId: string }>
  searchParams: Promise<{ view?: string | string[] }>
}

/** Once per request: for the title and for the page. */
const load = cache(async (lensKey: string, pillarId: string) => {
  const page = await orNotFound(getLearnPage(await pageContext(), { LensKey: lensKey }))
  const pillar = page.rendition.pillars.find(({ id }) => id === pillarId)
  return { ...page, pillar: pillar ?? notFound() }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lensKey, pillarId } = await params
  const { pillar, rendition } = await load(lensKey, pillarId)
  return { title: `${pillar.name} · ${rendition.name}` }
}

export default async function LearnPillarPage({ params, searchParams }: Props) {
  const { lensKey, pillarId } = await params
  const [lenses, { key, rendition, pillar }] = await Promise.all([
    listLearnLenses(await pageContext()),
    load(lensKey, pillarId),
  ])
  const view = viewFrom(await searchParams)
  const path = learnPath({ lensKey: key, pillarId: pillar.id })
  const crumbs = [
    { label: "Learn", href: "/learn" },
    { label: rendition.name, href: learnPath({ lensKey: key }) },
    { label: pillar.name },
  ]
  return (
    <Page crumbs={crumbs}>
      <LearnFrame lenses={lenses}>
        <PageHeader title={pillar.name} description={pillar.goal} />
        <ViewTabs label={pillar.name} path={path} view={view} />
        {view === "cards" ? (
          <FlashCards lens={{ key, version: rendition.version }} scope={{ pillarId: pillar.id }} />
        ) : (
          <>
            <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
              <LabelledList label="Design principles" items={pillar.designPrinciples} />
              <LabelledList label="Common findings" items={pillar.commonFindings} />
            </div>
            <PillarQuestions lensKey={key} pillar={pillar} />
          </>
        )}
      </LearnFrame>
    </Page>
  )
}
