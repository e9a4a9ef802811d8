import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"
import { idChanges } from "@/lib/aws/lens-schema"

/** Inputs of lens reviews, answers, improvements and milestones. Source: aws-api.md, operations. */

const review = { WorkloadId: field.workloadId, LensAlias: field.lensAlias }
const ofMilestone = { MilestoneNumber: field.milestoneNumber.optional() }
const paged = { NextToken: field.nextToken, MaxResults: field.pageSize.optional() }
const filtered = {
  PillarId: z.string().min(1).max(64).optional(),
  QuestionPriority: z.enum(["PRIORITIZED", "NONE"]).optional(),
}

export const listLensReviewsInput = z.object({ WorkloadId: field.workloadId, ...ofMilestone, ...paged })
export type ListLensReviewsInput = z.output<typeof listLensReviewsInput>

export const lensReviewInput = z.object({ ...review, ...ofMilestone })
export type LensReviewInput = z.output<typeof lensReviewInput>

export const updateLensReviewInput = z.object({
  ...review,
  LensNotes: field.notes.optional(),
  PillarNotes: z.record(z.string().min(1).max(64), field.notes).optional(),
  JiraConfiguration: z.record(z.string(), z.unknown()).optional(),
  /** Why a pillar is left out, by pillar id; an empty text takes the reason back. */
  Plumbline: z.object({ PillarReasons: z.record(z.string().min(1).max(64), field.notes).optional() }).optional(),
})
export type UpdateLensReviewInput = z.output<typeof updateLensReviewInput>

export const upgradeLensReviewInput = z.object({
  ...review,
  MilestoneName: field.named,
  ClientRequestToken: field.clientRequestToken,
  /** Changed ids that the person who upgrades accepted, beyond what the authors said. */
  Plumbline: z.object({ IdChanges: idChanges.optional() }).optional(),
})
export type UpgradeLensReviewInput = z.output<typeof upgradeLensReviewInput>

export const answerInput = z.object({ ...review, ...ofMilestone, QuestionId: field.questionId })
export type AnswerInput = z.output<typeof answerInput>

export const listAnswersInput = z.object({ ...review, ...ofMilestone, ...paged, ...filtered })
export type ListAnswersInput = z.output<typeof listAnswersInput>

export const listImprovementsInput = listAnswersInput.extend({
  MaxResults: z.coerce.number().int().min(1).max(100, "MaxResults must be between 1 and 100.").optional(),
})
export type ListImprovementsInput = z.output<typeof listImprovementsInput>

/** What can be said about an answer. */
export const answerChange = {
  SelectedChoices: z.array(z.string().min(1).max(128)).max(100).optional(),
  ChoiceUpdates: z
    .record(
      z.string().min(1).max(128),
      z.object({
        Status: z.enum(["SELECTED", "NOT_APPLICABLE", "UNSELECTED"]),
        Reason: field.reason.optional(),
        Notes: z.string().max(250, "has at most 250 characters").optional(),
      }),
    )
    .optional(),
  Notes: field.notes.optional(),
  IsApplicable: z.boolean().optional(),
  Reason: field.reason.optional(),
}

export const updateAnswerInput = z.object({
  ...review,
  QuestionId: field.questionId,
  ...answerChange,
  /**
   * `NotesVersion`: the version of the notes the edit started from; an older one is refused with the newer text.
   * `Brief`: answer without the lens's texts, for those who have them.
   */
  Plumbline: z
    .object({
      NotesVersion: z.number().int().optional(),
      ClientId: z.string().max(64).optional(),
      Brief: z.boolean().optional(),
    })
    .optional(),
})
export type UpdateAnswerInput = z.output<typeof updateAnswerInput>

export const createMilestoneInput = z.object({
  WorkloadId: field.workloadId,
  MilestoneName: field.named,
  ClientRequestToken: field.clientRequestToken,
  Plumbline: z
    .object({
      Kind: z.enum(["original-design", "design-review", "v1", "v2", "lens-upgrade", "other"]).optional(),
      Note: field.notes.optional(),
    })
    .optional(),
})
export type CreateMilestoneInput = z.output<typeof createMilestoneInput>

export const milestoneInput = z.object({ WorkloadId: field.workloadId, MilestoneNumber: field.milestoneNumber })
export type MilestoneInput = z.output<typeof milestoneInput>
export const listMilestonesInput = z.object({ WorkloadId: field.workloadId, ...paged })
export type ListMilestonesInput = z.output<typeof listMilestonesInput>
