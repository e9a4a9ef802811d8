import "server-only"
import type { z } from "zod"
import { can } from "@/lib/access/policy"
import * as field from "@/lib/aws/fields-schema"
import { actionFields, actionStatus } from "@/lib/report/action-edits"
import { ACTION_RULE, actionsSheet } from "@/lib/report/actions-sheet"
import { answerUpdates } from "@/lib/report/answer-edits"
import { answersSheet, practicesSheet } from "@/lib/report/export-rows"
import { reviewRules } from "@/lib/report/review-rules"
import type { CellEdit, ImportPreview, ImportResult, RowAddition } from "@/lib/report/sheet-changes"
import { updateAnswer } from "@/lib/server/answers"
import { type Context, together } from "@/lib/server/context"
import { exportInput } from "@/lib/server/exports/workload-export"
import { grouped } from "@/lib/server/file-order"
import { requireWorkload } from "@/lib/server/gate"
import { acceptedOf, type Comparable, previewOf } from "@/lib/server/imports/preview"
import { applyInput, fileInput } from "@/lib/server/imports/read-file"
import { createImprovement } from "@/lib/server/improvement-create"
import { updateImprovement, updateImprovements } from "@/lib/server/improvement-edit"
import { announce } from "@/lib/server/publish"
import { loadReviews } from "@/lib/server/reviews"

const ofWorkload = { WorkloadId: field.workloadId }
export const previewReviewImportInput = fileInput.extend(ofWorkload)
export const applyReviewImportInput = applyInput.extend(ofWorkload)

/** What a workbook that was exported here, or one of its sheets as CSV, says differently by now. Changes nothing. */
export async function previewReviewImport(
  ctx: Context,
  input: z.output<typeof previewReviewImportInput>,
): Promise<ImportPreview> {
  await requireWorkload(ctx, input.WorkloadId, "answer.edit")
  const { sheets } = await sheetsOf(ctx, input.WorkloadId)
  return previewOf(input, sheets)
}

/**
 * Applies what was accepted of a preview, all of it or nothing, through the ordinary verbs: the risk follows, the trail
 * names every change, open pages see it. Throws Conflict when things changed since the preview.
 */
export async function applyReviewImport(
  ctx: Context,
  input: z.output<typeof applyReviewImportInput>,
): Promise<ImportResult> {
  const { WorkloadId } = input
  await requireWorkload(ctx, WorkloadId, "answer.edit")
  const { sheets, reviews } = await sheetsOf(ctx, WorkloadId)
  const { edits, additions } = acceptedOf(input, sheets)
  const versions = await notesVersions(ctx, WorkloadId)
  const answers = answerUpdates(
    reviews,
    edits.filter(({ sheet }) => sheet !== ACTION_RULE.sheet),
  )
  await together(ctx, async (inner) => {
    for (const { lensKey, questionId, change } of answers) {
      const updates = Object.entries(change.choiceUpdates ?? {}).map(([id, { status, reason, notes }]) => {
        return [id, { Status: status, Reason: reason, Notes: notes }] as const
      })
      await updateAnswer(inner, {
        ...{ WorkloadId, LensAlias: lensKey, QuestionId: questionId, Notes: change.notes },
        ...{ IsApplicable: change.isApplicable, Reason: change.reason },
        ...(updates.length > 0 && { ChoiceUpdates: Object.fromEntries(updates) }),
        Plumbline: { NotesVersion: versions.get(`${lensKey} ${questionId}`) ?? 0 },
      })
    }
    await applyActions(
      inner,
      WorkloadId,
      edits.filter(({ sheet }) => sheet === ACTION_RULE.sheet),
      additions,
    )
  })
  announce(ctx.db, WorkloadId)
  return { edits: edits.length, additions: additions.length }
}

async function sheetsOf(ctx: Context, WorkloadId: string) {
  const input = await exportInput(ctx, { WorkloadId })
  const { answers, practices } = reviewRules(input.reviews)
  const sheets: Comparable[] = [
    { rule: answers, current: answersSheet(input) },
    { rule: practices, current: practicesSheet(input) },
  ]
  const mayPlan = ctx.actor.kind === "system" || can(ctx.actor.role, "improvement.edit")
  if (mayPlan) sheets.push({ rule: ACTION_RULE, current: actionsSheet(input.improvements ?? []) })
  return { sheets, reviews: input.reviews }
}

/** Notes that somebody changes between the comparison and the writing are refused by the verb itself. */
async function notesVersions(ctx: Context, workloadId: string): Promise<Map<string, number>> {
  const reviews = await loadReviews(ctx, workloadId)
  return new Map(
    reviews.flatMap(({ lensKey, lens, answer }) =>
      lens.pillars.flatMap((pillar) =>
        pillar.questions.map((question) => {
          return [`${lensKey} ${question.id}`, answer(pillar.id, question).notesVersion] as const
        }),
      ),
    ),
  )
}

async function applyActions(
  ctx: Context,
  WorkloadId: string,
  edits: readonly CellEdit[],
  additions: readonly RowAddition[],
): Promise<void> {
  for (const [key, cells] of grouped(edits, (edit) => edit.key[0] ?? "")) {
    const number = Number(key)
    const values = Object.fromEntries(cells.map(({ column, file }) => [column, file]))
    const before = Object.fromEntries(cells.map(({ column, now }) => [column, now]))
    const owner = await ownerOf(ctx, values.Owner)
    const fields = { ...actionFields(values, false), ...owner }
    await updateImprovement(ctx, { WorkloadId, Number: number, ...fields, Base: actionFields(before, false) })
    const Status = actionStatus(values.Status)
    if (Status) await updateImprovements(ctx, { WorkloadId, Numbers: [number], Change: {}, Status })
  }
  for (const { values } of additions) {
    const owner = values.Owner ? await ownerOf(ctx, values.Owner) : {}
    const Status = actionStatus(values.Status)
    await createImprovement(ctx, { WorkloadId, ...actionFields(values, true), ...owner, ...(Status && { Status }) })
  }
}

/** A member when exactly one has that name, otherwise the name alone. */
async function ownerOf(ctx: Context, name: string | undefined) {
  if (name === undefined) return {}
  if (name === "") return { Owner: null }
  const where = { workspaceId: ctx.actor.workspaceId, user: { name } }
  const members = await ctx.db.membership.findMany({ where, take: 2, select: { userId: true } })
  const [only, other] = members
  return { Owner: only && !other ? { UserId: only.userId } : { Name: name } }
}
