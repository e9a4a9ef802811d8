import { cache } from "react"
import { orNotFound, pageContext } from "@/app/(workspace)/context"
import { type Action, can, canThroughShare } from "@/lib/access/policy"
import { readWorkloadHead } from "@/lib/server/workload-page"

export interface WorkloadPageProps {
  params: Promise<{ workloadId: string }>
}

/** Who asks and which workload: what every page of a workload starts with, read once for page and title. */
export const workloadHead = cache(async (params: WorkloadPageProps["params"]) => {
  const ctx = await pageContext()
  const { workloadId } = await params
  const head = await orNotFound(readWorkloadHead(ctx, workloadId))
  const mayDo = (action: Action) =>
    can(ctx.actor.role, action) && (head.shared === null || canThroughShare(head.shared.permission, action))
  return {
    ctx,
    head,
    today: ctx.now.toISOString().slice(0, 10),
    may: {
      answer: mayDo("answer.edit"),
      writePages: mayDo("review.edit"),
      edit: mayDo("workload.edit"),
      share: mayDo("workload.share") && head.shared === null,
      delete: mayDo("workload.delete"),
      saveMilestone: mayDo("milestone.create"),
      improve: mayDo("improvement.edit"),
      acceptRisk: mayDo("risk.accept"),
    },
  }
})
