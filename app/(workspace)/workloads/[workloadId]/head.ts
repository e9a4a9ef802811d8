import { cache } from "react"
import { orNotFound, pageContext } from "@/app/(workspace)/context"
import { can } from "@/lib/access/policy"
import { readWorkloadHead } from "@/lib/server/workload-page"

export interface WorkloadPageProps {
  params: Promise<{ workloadId: string }>
}

/** Who asks and which workload: what every page of a workload starts with, read once for page and title. */
export const workloadHead = cache(async (params: WorkloadPageProps["params"]) => {
  const ctx = await pageContext()
  const { workloadId } = await params
  const head = await orNotFound(readWorkloadHead(ctx, workloadId))
  const { role } = ctx.actor
  return {
    ctx,
    head,
    today: ctx.now.toISOString().slice(0, 10),
    may: {
      answer: can(role, "answer.edit"),
      edit: can(role, "workload.edit"),
      delete: can(role, "workload.delete"),
      saveMilestone: can(role, "milestone.create"),
    },
  }
})
