import "server-only"
import * as schema from "@/lib/improvement/improvement-schema"
import { addImprovementComment, removeImprovementComment } from "@/lib/server/improvement-comments"
import { createImprovement, createImprovementsFromReview } from "@/lib/server/improvement-create"
import { deleteImprovement, updateImprovement, updateImprovements } from "@/lib/server/improvement-edit"
import { listImprovementQuestions, removeImprovementLink, setImprovementLink } from "@/lib/server/improvement-links"
import { mergeImprovements } from "@/lib/server/improvement-merge"
import { listDecisions } from "@/lib/server/improvement-register"
import { acceptRisk, setImprovementStatus } from "@/lib/server/improvement-status"
import { addImprovementStep, removeImprovementStep, updateImprovementStep } from "@/lib/server/improvement-steps"
import { previewImprovements } from "@/lib/server/improvement-what-if"
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
  operation({
    name: "MergeImprovements",
    method: "POST",
    path: `${ALL}/merge`,
    input: schema.mergeInput,
    run: mergeImprovements,
  }),
  operation({
    name: "PreviewImprovements",
    method: "POST",
    path: `${ALL}/preview`,
    input: schema.whatIfInput,
    run: previewImprovements,
  }),
  operation({
    name: "ListDecisions",
    method: "GET",
    path: "/workloads/{WorkloadId}/decisions",
    input: schema.listImprovementsInput,
    run: listDecisions,
  }),
  operation({
    name: "SetImprovementStatus",
    method: "PUT",
    path: `${ONE}/status`,
    input: schema.setStatusInput,
    run: setImprovementStatus,
  }),
  operation({
    name: "AcceptRisk",
    method: "POST",
    path: `${ONE}/acceptance`,
    input: schema.acceptRiskInput,
    run: acceptRisk,
  }),
  operation({
    name: "AddImprovementStep",
    method: "POST",
    path: `${ONE}/steps`,
    input: schema.addStepInput,
    run: addImprovementStep,
  }),
  operation({
    name: "UpdateImprovementStep",
    method: "PATCH",
    path: `${ONE}/steps/{StepId}`,
    input: schema.updateStepInput,
    run: updateImprovementStep,
  }),
  operation({
    name: "RemoveImprovementStep",
    method: "DELETE",
    path: `${ONE}/steps/{StepId}`,
    input: schema.stepInput,
    run: removeImprovementStep,
  }),
  operation({
    name: "ListImprovementQuestions",
    method: "GET",
    path: `${ALL}/questions`,
    input: schema.listImprovementsInput,
    run: listImprovementQuestions,
  }),
  operation({
    name: "SetImprovementLink",
    method: "PUT",
    path: `${ONE}/links`,
    input: schema.setLinkInput,
    run: setImprovementLink,
  }),
  operation({
    name: "RemoveImprovementLink",
    method: "DELETE",
    path: `${ONE}/links/{LensAlias}/{QuestionId}`,
    input: schema.linkInput,
    run: removeImprovementLink,
  }),
  operation({
    name: "AddImprovementComment",
    method: "POST",
    path: `${ONE}/comments`,
    input: schema.addCommentInput,
    run: addImprovementComment,
  }),
  operation({
    name: "RemoveImprovementComment",
    method: "DELETE",
    path: `${ONE}/comments/{CommentId}`,
    input: schema.commentInput,
    run: removeImprovementComment,
  }),
]
