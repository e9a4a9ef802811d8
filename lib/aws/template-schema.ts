import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"
import { answerChange } from "@/lib/aws/review-schema"

/** Inputs of the review template operations. Source: aws-api.md, operations. */

/** The API allows only Latin letters; ours come from any script. */
const SIGNS = /^[\p{L}\p{M}\p{N}\-_.,:/()@!&?#+'’\s]+$/u
const signs = "only letters, digits, blanks and - _ . , : / ( ) @ ! & ? # + '"
const templateName = field.named.regex(SIGNS, signs)
const description = z.string().trim().min(3, "needs at least 3 characters").max(250).regex(SIGNS, signs)

const template = { TemplateArn: field.templateArn }
const review = { ...template, LensAlias: field.lensAlias }
const paged = { NextToken: field.nextToken, MaxResults: field.pageSize.optional() }

export const createReviewTemplateInput = z.object({
  TemplateName: templateName,
  Description: description,
  Lenses: z.array(field.lensAlias).min(1, "name at least one lens").max(20, "at most 20 lenses"),
  Notes: field.notes.optional(),
  Tags: field.tags.optional(),
  ClientRequestToken: field.clientRequestToken,
})
export type CreateReviewTemplateInput = z.output<typeof createReviewTemplateInput>

export const reviewTemplateInput = z.object(template)
export type ReviewTemplateInput = z.output<typeof reviewTemplateInput>

const lenses = z.array(field.lensAlias).min(1).max(10, "at most 10 lenses at a time")

export const updateReviewTemplateInput = z.object({
  ...template,
  TemplateName: templateName.optional(),
  Description: description.optional(),
  Notes: field.notes.optional(),
  LensesToAssociate: lenses.optional(),
  LensesToDisassociate: lenses.optional(),
})
export type UpdateReviewTemplateInput = z.output<typeof updateReviewTemplateInput>

export const deleteReviewTemplateInput = z.object({ ...template, ClientRequestToken: field.clientRequestToken })
export type DeleteReviewTemplateInput = z.output<typeof deleteReviewTemplateInput>

export const listReviewTemplatesInput = z.object(paged)
export type ListReviewTemplatesInput = z.output<typeof listReviewTemplatesInput>

export const templateReviewInput = z.object(review)
export type TemplateReviewInput = z.output<typeof templateReviewInput>

export const updateTemplateReviewInput = z.object({
  ...review,
  LensNotes: field.notes.optional(),
  PillarNotes: z.record(field.pillarId, field.notes).optional(),
})
export type UpdateTemplateReviewInput = z.output<typeof updateTemplateReviewInput>

export const upgradeTemplateReviewInput = z.object({ ...review, ClientRequestToken: field.clientRequestToken })
export type UpgradeTemplateReviewInput = z.output<typeof upgradeTemplateReviewInput>

export const listTemplateAnswersInput = z.object({ ...review, ...paged, PillarId: field.pillarId.optional() })
export type ListTemplateAnswersInput = z.output<typeof listTemplateAnswersInput>

export const templateAnswerInput = z.object({ ...review, QuestionId: field.questionId })
export type TemplateAnswerInput = z.output<typeof templateAnswerInput>

export const updateTemplateAnswerInput = z.object({ ...review, QuestionId: field.questionId, ...answerChange })
export type UpdateTemplateAnswerInput = z.output<typeof updateTemplateAnswerInput>
