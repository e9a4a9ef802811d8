import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query"
import { notFound } from "next/navigation"
import { orNotFound, pageContext } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { AnswerScreen } from "@/components/review/answer-screen"
import { queryKeys } from "@/lib/client/query-keys"
import { getOutline, getQuestion } from "@/lib/server/review-page"

export interface ReviewPageProps {
  params: Promise<{ workloadId: string; lensAlias: string }>
  searchParams: Promise<{ milestone?: string }>
}

interface Asked {
  workloadId: string
  lensKey: string
  milestone: string | undefined
  questionId: string | null
}

/** The answer screen with what it needs for its first paint; everything after that is read by the screen itself. */
export async function ReviewPage({ workloadId, lensKey, milestone, questionId }: Asked) {
  const ctx = await pageContext()
  const number = milestone === undefined ? undefined : Number(milestone)
  if (number !== undefined && !Number.isInteger(number)) notFound()
  const input = { WorkloadId: workloadId, LensAlias: lensKey, MilestoneNumber: number }
  const [outline, question] = await Promise.all([
    orNotFound(getOutline(ctx, input)),
    questionId === null ? null : orNotFound(getQuestion(ctx, { ...input, QuestionId: questionId })),
  ])
  const place = { workloadId, lensKey: outline.lensKey, milestone: number ?? null }
  const client = new QueryClient()
  client.setQueryData(queryKeys.outline(place), outline)
  if (question) client.setQueryData(queryKeys.question(place, question.question.id), question)
  const crumbs = [
    { label: "Workloads", href: "/workloads" },
    { label: outline.workloadName, href: `/workloads/${workloadId}` },
    { label: outline.milestone ? `${outline.lensName} at “${outline.milestone.name}”` : outline.lensName },
  ]
  return (
    <Page crumbs={crumbs} width="full">
      <HydrationBoundary state={dehydrate(client)}>
        <AnswerScreen key={JSON.stringify(place)} place={place} userId={ctx.actor.userId} first={questionId} />
      </HydrationBoundary>
    </Page>
  )
}
