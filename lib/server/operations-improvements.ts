import "server-only"
import * as schema from "@/lib/improvement/improvement-schema"
import { createImprovement, createImprovementsFromReview } from "@/lib/server/improvement-create"
import { deleteImprovement, updateImprovement, updateImprovements } from "@/lib/server/improvement-edit"
import { getImprovement, listImprovements } from "@/lib/server/improvements"
import { operation } from "@/lib/server/operation"

const ALL = "/workloads/{WorkloadId}/improvements"
const ONE = `${ALL}/{Number}`

/** The improvement plan of a workload. */
export const IMPROVEMENT_OPERATIONS = [
  operation({
    name: "ListImprovements",
    method: "GET",
    path: ALL,
    input: schema.listImprovementsInput,
    run: listImprovements,
  }),
  operation({ name: "GetImprovement", method: "GET", path: ONE, input: schema.improvementInput, run: getImprovement }),
  operation({
    name: "CreateImprovement",
    method: "POST",
    path: ALL,
    input: schema.createImprovementInput,
    run: createImprovement,
  }),
  operation({
    name: "CreateImprovementsFromReview",
    method: "POST",
    path: `${ALL}/from-review`,
    input: schema.createFromReviewInput,
    run: createImprovementsFromReview,
  }),
  operation({
    name: "UpdateImprovements",
    method: "PATCH",
    path: ALL,
    input: schema.bulkUpdateInput,
    run: updateImprovements,
  }),
  operation({
    name: "UpdateImprovement",
    method: "PATCH",
    path: ONE,
    input: schema.updateImprovementInput,
    run: updateImprovement,
  }),
  operation({
    name: "DeleteImprovement",
    method: "DELETE",
    path: ONE,
    input: schema.improvementInput,
    run: deleteImprovement,
  }),
]
