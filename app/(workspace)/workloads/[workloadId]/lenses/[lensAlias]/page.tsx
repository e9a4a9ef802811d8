import type { Metadata } from "next"
import { ReviewPage, type ReviewPageProps } from "./review-page"

export const metadata: Metadata = { title: "Review" }

export default async function LensReview({ params, searchParams }: ReviewPageProps) {
  const [{ workloadId, lensAlias }, { milestone }] = await Promise.all([params, searchParams])
  return (
    <ReviewPage
      workloadId={workloadId}
      lensKey={decodeURIComponent(lensAlias)}
      milestone={milestone}
      questionId={null}
    />
  )
}
