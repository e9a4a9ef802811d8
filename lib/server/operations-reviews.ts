import "server-only"
import * as schema from "@/lib/aws/review-schema"
import { getAnswer, listAnswers, listLensReviewImprovements, updateAnswer } from "@/lib/server/answers"
import { getLensReviewReport } from "@/lib/server/lens-review-report"
import { getLensReview, listLensReviews, updateLensReview } from "@/lib/server/lens-reviews"
import { upgradeLensReview } from "@/lib/server/lens-upgrade"
import { createMilestone, getMilestone, listMilestones } from "@/lib/server/milestones"
import { operation } from "@/lib/server/operation"

const REVIEWS = "/workloads/{WorkloadId}/lensReviews"
const REVIEW = `${REVIEWS}/{LensAlias}`
const ANSWER = `${REVIEW}/answers/{QuestionId}`

/** Lens reviews, answers, improvements and milestones. Source of paths: aws-api.md, operations. */
export const REVIEW_OPERATIONS = [
  operation({
    name: "ListLensReviews",
    method: "GET",
    path: REVIEWS,
    input: schema.listLensReviewsInput,
    run: listLensReviews,
  }),
  operation({ name: "GetLensReview", method: "GET", path: REVIEW, input: schema.lensReviewInput, run: getLensReview }),
  operation({
    name: "UpdateLensReview",
    method: "PATCH",
    path: REVIEW,
    input: schema.updateLensReviewInput,
    run: updateLensReview,
  }),
  operation({
    name: "GetLensReviewReport",
    method: "GET",
    path: `${REVIEW}/report`,
    input: schema.lensReviewInput,
    run: getLensReviewReport,
  }),
  operation({
    name: "UpgradeLensReview",
    method: "PUT",
    path: `${REVIEW}/upgrade`,
    input: schema.upgradeLensReviewInput,
    run: upgradeLensReview,
  }),
  operation({
    name: "ListAnswers",
    method: "GET",
    path: `${REVIEW}/answers`,
    input: schema.listAnswersInput,
    run: listAnswers,
  }),
  operation({ name: "GetAnswer", method: "GET", path: ANSWER, input: schema.answerInput, run: getAnswer }),
  operation({
    name: "UpdateAnswer",
    method: "PATCH",
    path: ANSWER,
    input: schema.updateAnswerInput,
    run: updateAnswer,
  }),
  operation({
    name: "ListLensReviewImprovements",
    method: "GET",
    path: `${REVIEW}/improvements`,
    input: schema.listImprovementsInput,
    run: listLensReviewImprovements,
  }),
  operation({
    name: "CreateMilestone",
    method: "POST",
    path: "/workloads/{WorkloadId}/milestones",
    input: schema.createMilestoneInput,
    run: createMilestone,
  }),
  operation({
    name: "GetMilestone",
    method: "GET",
    path: "/workloads/{WorkloadId}/milestones/{MilestoneNumber}",
    input: schema.milestoneInput,
    run: getMilestone,
  }),
  operation({
    name: "ListMilestones",
    method: "POST",
    path: "/workloads/{WorkloadId}/milestonesSummaries",
    input: schema.listMilestonesInput,
    run: listMilestones,
  }),
]
