import "server-only"
import * as schema from "@/lib/aws/template-schema"
import { operation } from "@/lib/server/operation"
import * as answers from "@/lib/server/template-answers"
import * as lenses from "@/lib/server/template-lenses"
import * as templates from "@/lib/server/templates"

const TEMPLATES = "/reviewTemplates"
const TEMPLATE = `${TEMPLATES}/{TemplateArn}`
const REVIEW = `${TEMPLATE}/lensReviews/{LensAlias}`
const ANSWER = `${REVIEW}/answers/{QuestionId}`

/** Review templates. Source of paths: aws-api.md, operations. */
export const TEMPLATE_OPERATIONS = [
  operation({
    name: "CreateReviewTemplate",
    method: "POST",
    path: TEMPLATES,
    input: schema.createReviewTemplateInput,
    run: templates.createReviewTemplate,
  }),
  operation({
    name: "ListReviewTemplates",
    method: "GET",
    path: TEMPLATES,
    input: schema.listReviewTemplatesInput,
    run: templates.listReviewTemplates,
  }),
  operation({
    name: "GetReviewTemplate",
    method: "GET",
    path: TEMPLATE,
    input: schema.reviewTemplateInput,
    run: templates.getReviewTemplate,
  }),
  operation({
    name: "UpdateReviewTemplate",
    method: "PATCH",
    path: TEMPLATE,
    input: schema.updateReviewTemplateInput,
    run: templates.updateReviewTemplate,
  }),
  operation({
    name: "DeleteReviewTemplate",
    method: "DELETE",
    path: TEMPLATE,
    input: schema.deleteReviewTemplateInput,
    run: templates.deleteReviewTemplate,
  }),
  operation({
    name: "GetReviewTemplateLensReview",
    method: "GET",
    path: REVIEW,
    input: schema.templateReviewInput,
    run: lenses.getReviewTemplateLensReview,
  }),
  operation({
    name: "UpdateReviewTemplateLensReview",
    method: "PATCH",
    path: REVIEW,
    input: schema.updateTemplateReviewInput,
    run: lenses.updateReviewTemplateLensReview,
  }),
  operation({
    name: "UpgradeReviewTemplateLensReview",
    method: "PUT",
    path: `${REVIEW}/upgrade`,
    input: schema.upgradeTemplateReviewInput,
    run: lenses.upgradeReviewTemplateLensReview,
  }),
  operation({
    name: "ListReviewTemplateAnswers",
    method: "GET",
    path: `${REVIEW}/answers`,
    input: schema.listTemplateAnswersInput,
    run: answers.listReviewTemplateAnswers,
  }),
  operation({
    name: "GetReviewTemplateAnswer",
    method: "GET",
    path: ANSWER,
    input: schema.templateAnswerInput,
    run: answers.getReviewTemplateAnswer,
  }),
  operation({
    name: "UpdateReviewTemplateAnswer",
    method: "PATCH",
    path: ANSWER,
    input: schema.updateTemplateAnswerInput,
    run: answers.updateReviewTemplateAnswer,
  }),
]
