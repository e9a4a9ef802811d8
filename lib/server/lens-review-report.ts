import "server-only"
import type { LensReviewInput } from "@/lib/aws/review-schema"
import { PLAIN_DRESS } from "@/lib/report/dress"
import type { Context } from "@/lib/server/context"
import { reportInput } from "@/lib/server/reports/input"
import { renderReport } from "@/lib/server/reports/render"
import { loadReview } from "@/lib/server/reviews"

/** The report of one lens review as a PDF, made while the caller waits: the API has no way to ask later. */
export async function getLensReviewReport(ctx: Context, input: LensReviewInput) {
  const review = await loadReview(ctx, input)
  const report = await reportInput(ctx, { ...input, LensAlias: review.arn })
  const job = { kind: "full-review", input: report, dress: PLAIN_DRESS } as const
  const bytes = await renderReport({ job, format: "pdf" }, () => undefined, new AbortController().signal)
  return {
    WorkloadId: input.WorkloadId,
    ...(input.MilestoneNumber !== undefined && { MilestoneNumber: input.MilestoneNumber }),
    LensReviewReport: {
      LensAlias: review.lensKey === review.lensId ? review.arn : review.lensKey,
      LensArn: review.arn,
      Base64String: Buffer.from(bytes).toString("base64"),
    },
  }
}
