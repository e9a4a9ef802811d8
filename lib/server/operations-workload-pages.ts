import "server-only"
import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"
import { operation } from "@/lib/server/operation"
import { savePillarPage } from "@/lib/server/pillar-pages"
import { completeReview } from "@/lib/server/review-completion"
import { archiveWorkload } from "@/lib/server/workloads"

const text = z.string().max(50_000)

/** What the pages of a workload need beyond the AWS operations. */
export const WORKLOAD_PAGE_OPERATIONS = [
  operation({
    name: "ArchiveWorkload",
    method: "PUT",
    path: "/workloads/{WorkloadId}/archived",
    input: z.object({ WorkloadId: field.workloadId, Archived: z.boolean() }),
    run: archiveWorkload,
  }),
  operation({
    name: "CompleteReview",
    method: "PUT",
    path: "/workloads/{WorkloadId}/completed",
    input: z.object({ WorkloadId: field.workloadId, Completed: z.boolean(), NextReviewOn: z.iso.date().optional() }),
    run: completeReview,
  }),
  operation({
    name: "SavePillarPage",
    method: "PUT",
    path: "/workloads/{WorkloadId}/pillars/{PillarId}",
    input: z.object({
      WorkloadId: field.workloadId,
      PillarId: z.string().min(1).max(200),
      Version: z.int().min(0),
      ...{ currentState: text, strengths: text, gaps: text, risks: text, recommendations: text },
    }),
    run: savePillarPage,
  }),
]
