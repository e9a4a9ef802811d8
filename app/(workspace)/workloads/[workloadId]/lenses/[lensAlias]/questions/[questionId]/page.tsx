import type { Metadata } from "next"
import { ReviewPage, type ReviewPageProps } from "../../review-page"

export const metadata: Metadata = { title: "Question" }

interface QuestionPageProps extends Pick<ReviewPageProps, "searchParams"> {
  params: Promise<Awaited<ReviewPageProps["params"]> & { questionId: string }>
}

export default async function Question({ params, searchParams }: QuestionPageProps) {
  const [{ workloadId, lensAlias, questionId }, { milestone }] = await Promise.all([params, searchParams])
  return (
    <ReviewPage
      workloadId={workloadId}
      lensKey={decodeURIComponent(lensAlias)}
      milestone={milestone}
      questionId={decodeURIComponent(questionId)}
    />
  )
}
