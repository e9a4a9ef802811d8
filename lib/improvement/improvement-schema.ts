import { z } from "zod"
import { lensAlias, questionId, workloadId } from "@/lib/aws/fields-schema"
import { EFFORTS, LEVELS, STATUSES } from "./item"

/** Inputs of the operations on improvements. */

const number = z.coerce.number().int("must be a whole number").min(1).max(1_000_000)
const id = z.string().regex(/^[0-9a-f]{32}$/, "must be 32 lower-case hex digits")
const title = z.string().trim().min(1, "needs a title").max(500, "has at most 500 characters")
const text = z.string().max(20_000, "has at most 20,000 characters")
const required = (message: string) => text.trim().min(1, message)
const day = z.iso.date("has to be a day")
const level = z.enum(LEVELS)
/** Only http and https: the text becomes a link. */
const link = z.object({
  text: z.string().trim().max(500),
  url: z
    .string()
    .trim()
    .max(2048)
    .regex(/^https?:\/\/\S+$/i, "must start with http:// or https://"),
})
const stepText = z.string().trim().min(1, "needs a text").max(2000, "has at most 2,000 characters")

/** What a person can set. Left out: stays, or when it is made, what the lens says. */
const fields = {
  Title: title.optional(),
  /** Id of a pillar group. */
  Pillar: z.string().max(200).optional(),
  Risk: level.optional(),
  /** null: follows from the rest. */
  Priority: level.nullable().optional(),
  Impact: level.optional(),
  ImpactText: text.optional(),
  Recommendation: text.optional(),
  Effort: z.enum(EFFORTS).optional(),
  EffortMinutes: z.number().int().min(1).max(1_000_000).nullable().optional(),
  ChangesArchitecture: z.boolean().nullable().optional(),
  CostNote: text.optional(),
  TradeOff: text.optional(),
  /** A member's user id, or a name without an account; null: nobody. */
  Owner: z
    .union([z.object({ UserId: id }), z.object({ Name: z.string().trim().min(1).max(200) })])
    .nullable()
    .optional(),
  DueOn: day.nullable().optional(),
  Evidence: text.optional(),
  Resources: z.array(link).max(50).optional(),
}
export const improvementFields = z.object(fields)
export type ImprovementFields = z.infer<typeof improvementFields>

const questionLink = {
  LensAlias: lensAlias,
  QuestionId: questionId,
  /** Left out: every practice that is not in place. */
  ChoiceIds: z.array(z.string().min(1).max(128)).max(50).optional(),
}
const links = z.array(z.object(questionLink)).max(50)

const ofWorkload = z.object({ WorkloadId: workloadId })
const one = ofWorkload.extend({ Number: number })

export const listImprovementsInput = ofWorkload
export type ListImprovementsInput = z.infer<typeof listImprovementsInput>

export const improvementInput = one
export type ImprovementInput = z.infer<typeof improvementInput>

export const createImprovementInput = ofWorkload.extend({
  ...fields,
  /** The questions it is about; with several it is an initiative that resolves them together. */
  Links: links.optional(),
  Steps: z.array(stepText).max(100).optional(),
  Criteria: z.array(stepText).max(100).optional(),
  Status: z.enum(["OPEN", "PLANNED", "IN_PROGRESS"]).optional(),
})
export type CreateImprovementInput = z.infer<typeof createImprovementInput>

export const createFromReviewInput = ofWorkload.extend({ Risks: z.array(z.enum(["HIGH", "MEDIUM"])).min(1) })
export type CreateFromReviewInput = z.infer<typeof createFromReviewInput>

export const updateImprovementInput = one.extend({
  ...fields,
  /** What the caller saw of the members that it changes: a member that says something else meanwhile is refused. */
  Base: improvementFields.optional(),
})
export type UpdateImprovementInput = z.infer<typeof updateImprovementInput>

const numbers = z.array(number).min(1).max(500)

export const bulkUpdateInput = ofWorkload.extend({
  Numbers: numbers,
  Change: improvementFields.pick({
    Pillar: true,
    Priority: true,
    Impact: true,
    Effort: true,
    Owner: true,
    DueOn: true,
  }),
  Status: z.enum(["OPEN", "PLANNED", "IN_PROGRESS"]).optional(),
})
export type BulkUpdateInput = z.infer<typeof bulkUpdateInput>

export const mergeInput = ofWorkload.extend({
  /** The one that stays. */
  Into: number,
  Numbers: numbers,
  Title: title.optional(),
})
export type MergeInput = z.infer<typeof mergeInput>

export const setStatusInput = one.extend({
  Status: z.enum(STATUSES),
  /** How one sees that it is done. */
  Evidence: required("say how one sees that it is done").optional(),
  Reason: required("say why").optional(),
})
export type SetStatusInput = z.infer<typeof setStatusInput>

export const acceptRiskInput = one.extend({
  Reason: required("say why the risk is acceptable"),
  TradeOff: required("say what is gained by accepting it"),
  /** The last day on which it holds. */
  ReviewOn: day,
})
export type AcceptRiskInput = z.infer<typeof acceptRiskInput>

export const addStepInput = one.extend({ Kind: z.enum(["STEP", "CRITERION"]), Text: stepText })
export type AddStepInput = z.infer<typeof addStepInput>

export const stepInput = one.extend({ StepId: id })
export type StepInput = z.infer<typeof stepInput>

export const updateStepInput = stepInput.extend({
  Text: stepText.optional(),
  Done: z.boolean().optional(),
  /** Its place among those of its kind, from 1; beyond the last it becomes the last. */
  Position: z.number().int().min(1).max(10_000).optional(),
  /** What the caller saw as its text: another one meanwhile is refused. */
  BaseText: z.string().max(2000).optional(),
})
export type UpdateStepInput = z.infer<typeof updateStepInput>

export const setLinkInput = one.extend(questionLink)
export type SetLinkInput = z.infer<typeof setLinkInput>

export const linkInput = one.extend({ LensAlias: lensAlias, QuestionId: questionId })
export type LinkInput = z.infer<typeof linkInput>

export const addCommentInput = one.extend({ Text: required("needs a text") })
export type AddCommentInput = z.infer<typeof addCommentInput>

export const commentInput = one.extend({ CommentId: id })
export type CommentInput = z.infer<typeof commentInput>

export const whatIfInput = ofWorkload.extend({ Numbers: numbers })
export type WhatIfInput = z.infer<typeof whatIfInput>
