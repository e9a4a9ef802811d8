import "server-only"
import { workloadArn } from "@/lib/aws/arns"
import type { ReviewCopy, StateCopy, WorkloadCopy } from "@/lib/aws/workload-copy"
import { updateWorkloadInput } from "@/lib/aws/workload-schema"
import { invalid } from "@/lib/errors"
import { findQuestion } from "@/lib/lens/model"
import { proposeNextReview } from "@/lib/review/cadence"
import { fitAnswers } from "@/lib/review/fit-answers"
import { riskOf } from "@/lib/review/state"
import { audit, toJson } from "@/lib/server/audit"
import { actorId, type Context, type Transaction, transaction } from "@/lib/server/context"
import { type Authorized, requireAction } from "@/lib/server/gate"
import { newId } from "@/lib/server/ids"
import { type Applicable, applyLenses, recountReview, recountWorkload } from "@/lib/server/lens-apply"
import { knownNotes, type MilestoneHere, type Placed, writeMilestone } from "@/lib/server/moves/import-milestone"
import type { MoveTrail } from "@/lib/server/moves/move-trail"
import { passedThrough, workloadColumns } from "@/lib/server/workload-columns"
import { normalizeName } from "@/lib/server/workload-list"
import type { ProfileChoice } from "@/lib/server/workload-profiles"
import { isoDay } from "@/lib/server/workload-shape"
import { refuseSameName } from "@/lib/server/workloads"
import type { Workload } from "@/prisma/generated/client"

/** The lens here that stands for one elsewhere, in the version that was asked for or, failing that, the newest. */
export type LensFinder = (review: Pick<ReviewCopy, "lens" | "version">) => Promise<Applicable | null>

/**
 * Makes a workload as it was elsewhere, with its answers, notes and milestones, in one transaction: whole or not at
 * all. What this installation cannot hold is said in `notes`. Throws Conflict when its name is taken here.
 */
export async function importWorkload(
  ctx: Context,
  copy: WorkloadCopy,
  {
    find,
    profile,
    trail,
    notes,
  }: { find: LensFinder; profile: ProfileChoice | null; trail: MoveTrail; notes: string[] },
): Promise<void> {
  requireAction(ctx, "workload.create")
  const data = { ...columns(ctx, copy, notes), ...profile }
  const now = await place(copy, find, notes)
  const before: MilestoneHere[] = []
  for (const milestone of copy.milestones) before.push({ milestone, placed: await place(milestone, find, notes) })
  await transaction(ctx, async (tx) => {
    const made = await tx.workload.create({ data }).catch(refuseSameName(data.name))
    const row = made as Authorized<Workload>
    await applyLenses(
      tx,
      ctx,
      row,
      now.map(({ applicable }) => applicable),
    )
    for (const one of now) await writeReview(tx, ctx, row, one)
    await recountWorkload(tx, row.id)
    for (const one of before) await writeMilestone(tx, ctx, row, one)
    await audit(tx, ctx, "workload.create", { kind: "workload", id: row.id, after: data })
    await trail.note({ kind: "workload", from: copy.arn, to: workloadArn(ctx.actor.accountId, row.id) }, tx)
  })
}

function columns(ctx: Context, copy: Omit<WorkloadCopy, "milestones">, notes: string[]) {
  const id = newId()
  const given: Record<string, unknown> = { ...copy.facts, ...copy.extras, WorkloadId: id }
  // What is not accepted here, such as a link to a file server, is left out rather than the whole workload.
  const checked = updateWorkloadInput.safeParse(given)
  for (const { path, message } of checked.error?.issues ?? []) {
    const member = String(path[0])
    if (["WorkloadName", "Description", "Environment"].includes(member)) throw invalid(`${member} ${message}`)
    if (member in given) notes.push(`${member} was left out: ${message}`)
    delete given[member]
  }
  const input = updateWorkloadInput.parse(given)
  const { WorkloadName: name, Description: description, Environment: environment } = copy.facts
  const day = proposeNextReview(isoDay(ctx.now) ?? "", "", environment)
  return {
    ...workloadColumns(input),
    ...{ id, workspaceId: ctx.actor.workspaceId, name, normalizedName: normalizeName(name), description, environment },
    ...{ pillarPriorities: copy.facts.PillarPriorities, tags: copy.tags, awsExtras: passedThrough(input) },
    ...{ createdAt: ctx.now, createdBy: actorId(ctx.actor), updatedAt: ctx.now, nextReviewOn: new Date(day) },
  }
}

async function place({ reviews }: StateCopy, find: LensFinder, notes: string[]): Promise<Placed[]> {
  const placed: Placed[] = []
  const say = (note: string) => notes.includes(note) || notes.push(note)
  for (const review of reviews) {
    const answered = Object.keys(review.answers).length
    const applicable = await find(review)
    if (!applicable) {
      say(`the lens ${review.name} (${review.lens}) is not here; its ${answered} answers were left out`)
      continue
    }
    const { answers, lost } = fitAnswers(applicable.model, review.answers)
    if (lost.length > 0) say(`the lens ${review.name} is another version here and has no ${lost.join(", ")}`)
    placed.push({ review, applicable, answers })
  }
  return placed
}

async function writeReview(tx: Transaction, ctx: Context, row: Authorized<Workload>, placed: Placed): Promise<void> {
  const { review, applicable, answers } = placed
  const { lens, model } = applicable
  const { id: lensReviewId } = await tx.lensReview.findFirstOrThrow({ where: { workloadId: row.id, lensId: lens.id } })
  await tx.lensReview.update({ where: { id: lensReviewId }, data: { notes: review.notes } })
  const rows = Object.entries(answers).flatMap(([questionId, answer]) => {
    const found = findQuestion(model, questionId)
    if (!found) return []
    const risk = riskOf(found.question, answer)
    const choices = toJson(answer.choices)
    return [{ ...answer, choices, lensReviewId, questionId, pillarId: found.pillar.id, risk, updatedAt: ctx.now }]
  })
  await tx.answer.createMany({ data: rows })
  for (const [pillarId, notes] of Object.entries(knownNotes(placed))) {
    const where = { lensReviewId_pillarId: { lensReviewId, pillarId } }
    await tx.pillarReview.update({ where, data: { notes } })
  }
  await recountReview(tx, lensReviewId, model)
}
