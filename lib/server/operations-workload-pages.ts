import "server-only"
import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"
import { operation } from "@/lib/server/operation"
import { archiveWorkload } from "@/lib/server/workloads"

/** What the pages of a workload need beyond the AWS operations. */
export const WORKLOAD_PAGE_OPERATIONS = [
  operation({
    name: "ArchiveWorkload",
    method: "PUT",
    path: "/workloads/{WorkloadId}/archived",
    input: z.object({ WorkloadId: field.workloadId, Archived: z.boolean() }),
    run: archiveWorkload,
  }),
]
