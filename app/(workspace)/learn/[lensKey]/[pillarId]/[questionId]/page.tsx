import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { orNotFound, pageContext } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { FlashCards } from "@/components/learn/flash-cards"
import { LearnFrame } from "@/components/learn/learn-frame"
import { learnPath } from "@/components/learn/learn-path"
import { PracticeIndex } from "@/components/learn/practice-index"
import { QuestionKeys } from "@/components/learn/question-keys"
import { neighborsOf, QuestionPager } from "@/components/learn/question-pager"
import { QuestionReading } from "@/components/learn/question-reading"
import { ViewTabs, viewFrom } from "@/components/learn/view-tabs"
import { getLearnPage, listLearnLenses, relatedPractices } from "@/lib/server/learn"

interface Props {
  params: Promise<{ lensKey: string; pillarId: string; questionId: string }>
  searchParams: Promise<{ view?: string | string[] }>
}

/** Once per request. The question by its id: a link stays good when a question moves to another pillar. */
const load = cache(async (lensKey: string, questionId: string) => {
  const page = await orNotFound(getLearnPage(await pageContext(), { LensKey: lensKey }))
  for (const pillar of page.rendition.pillars) {
    const question = pillar.questions.find(({ id }) => id === questionId)
    if (question) return { ...page, pillar, question }
  }
  notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lensKey, questionId } = await params
  const { question } = await load(lensKey, questionId)
  return { title: `${question.label} ${question.title}` }
}

export default async function LearnQuestionPage({ params, searchParams }: Props) {
  const { lensKey, questionId } = await params
  const [lenses, { key, rendition, pillar, question }] = await Promise.all([
    listLearnLenses(await pageContext()),
    load(lensKey, questionId),
  ])
  const view = viewFrom(await searchParams)
  const path = learnPath({ lensKey: key, pillarId: pillar.id, questionId: question.id })
  const { previous, next } = neighborsOf(key, rendition, question.id)
  const crumbs = [
    { label: "Learn", href: "/learn" },
    { label: rendition.name, href: learnPath({ lensKey: key }) },
    { label: pillar.name, href: learnPath({ lensKey: key, pillarId: pillar.id }) },
    { label: question.label },
  ]
  return (
    <Page crumbs={crumbs}>
      <LearnFrame lenses={lenses}>
        <PageHeader title={question.title} facts={<span className="text-muted">{question.label}</span>} />
        <ViewTabs label={question.label} path={path} view={view} />
        {view === "cards" ? (
          <FlashCards lens={{ key, version: rendition.version }} scope={{ questionId: question.id }} />
        ) : (
          <>
            <div className="grid gap-10 xl:grid-cols-[minmax(0,1fr)_18rem]">
              <QuestionReading
                question={question}
                lensKey={key}
                related={relatedPractices(rendition, question.id)}
                hasAnchors
              />
              <PracticeIndex practices={question.practices} />
            </div>
            <QuestionPager previous={previous} next={next} />
            <QuestionKeys previous={previous?.href ?? null} next={next?.href ?? null} cards={`${path}?view=cards`} />
          </>
        )}
      </LearnFrame>
    </Page>
  )
}
