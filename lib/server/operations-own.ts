import "server-only"
import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"
import { tellPresence } from "@/lib/server/live"
import { operation } from "@/lib/server/operation"
import { getOutline, getQuestion, getQuestions } from "@/lib/server/review-page"

const pageInput = z.object({
  WorkloadId: field.workloadId,
  LensAlias: field.lensAlias,
  MilestoneNumber: field.milestoneNumber.optional(),
})

/** What the answer screen needs beyond the AWS operations. */
export const OWN_REVIEW_OPERATIONS = [
  operation({
    name: "GetOutline",
    method: "GET",
    path: "/workloads/{WorkloadId}/reviews/{LensAlias}/outline",
    input: pageInput,
    run: getOutline,
  }),
  operation({
    name: "GetQuestion",
    method: "GET",
    path: "/workloads/{WorkloadId}/reviews/{LensAlias}/questions/{QuestionId}",
    input: pageInput.extend({ QuestionId: field.questionId }),
    run: getQuestion,
  }),
  operation({
    name: "GetQuestions",
    method: "GET",
    path: "/workloads/{WorkloadId}/reviews/{LensAlias}/questions",
    input: pageInput,
    run: getQuestions,
  }),
  operation({
    name: "TellPresence",
    method: "POST",
    path: "/workloads/{WorkloadId}/presence",
    input: z.object({
      WorkloadId: field.workloadId,
      ClientId: z.string().min(1).max(64),
      /** `lensKey/questionId`, or empty elsewhere. */
      Place: z.string().max(300),
      Typing: z.boolean(),
    }),
    run: tellPresence,
  }),
]
