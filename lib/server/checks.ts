import "server-only"
import type { ListChecksInput } from "@/lib/aws/account-schema"
import { invalid } from "@/lib/errors"
import { findQuestion } from "@/lib/lens/model"
import type { Context } from "@/lib/server/context"
import { page } from "@/lib/server/pagination"
import { loadReview } from "@/lib/server/reviews"

/** Checks of AWS Trusted Advisor: there are none here, but what is asked about has to be there. */

async function requirePlace(ctx: Context, input: ListChecksInput): Promise<void> {
  const { lens } = await loadReview(ctx, { WorkloadId: input.WorkloadId, LensAlias: input.LensArn })
  const found = findQuestion(lens, input.QuestionId)
  if (!found || found.pillar.id !== input.PillarId) {
    throw invalid(`No question with ID ${input.QuestionId} was found in pillar ${input.PillarId}.`, "QuestionId")
  }
  if (found.question.choices.every((choice) => choice.id !== input.ChoiceId)) {
    throw invalid(`No choice with ID ${input.ChoiceId} was found in question ${input.QuestionId}.`, "ChoiceId")
  }
  page(ctx, "checks", [], input.MaxResults ?? 50, input.NextToken)
}

export async function listCheckSummaries(ctx: Context, input: ListChecksInput) {
  await requirePlace(ctx, input)
  return { CheckSummaries: [] }
}

export async function listCheckDetails(ctx: Context, input: ListChecksInput) {
  await requirePlace(ctx, input)
  return { CheckDetails: [] }
}
