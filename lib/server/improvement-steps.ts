import "server-only"
import { notFound } from "@/lib/errors"
import type { AddStepInput, StepInput, UpdateStepInput } from "@/lib/improvement/improvement-schema"
import type { ImprovementItem } from "@/lib/improvement/item"
import { actorId, type Context, type Transaction } from "@/lib/server/context"
import { newId } from "@/lib/server/ids"
import { changeImprovement, collision } from "@/lib/server/improvement-write"
import type { ImprovementStep } from "@/prisma/generated/client"

/** Adds a step, or a criterion of success, at the end. */
export async function addImprovementStep(ctx: Context, input: AddStepInput): Promise<{ Improvement: ImprovementItem }> {
  const { Kind: kind, Text: text } = input
  return changeImprovement(ctx, input, "improvement.edit", async (tx, row) => {
    const last = await tx.improvementStep.aggregate({ where: { itemId: row.id, kind }, _max: { position: true } })
    const position = (last._max.position ?? 0) + 1
    await tx.improvementStep.create({ data: { id: newId(), itemId: row.id, kind, position, text } })
    return { action: "improvement.step", after: { [kind]: text } }
  })
}

/**
 * Ticks a step off or on again, rewords it, or gives it another place. Rewording over a text that says something else
 * than `BaseText` is a Conflict with the stored item as `current`, so that both texts survive.
 */
export async function updateImprovementStep(
  ctx: Context,
  input: UpdateStepInput,
): Promise<{ Improvement: ImprovementItem }> {
  return changeImprovement(ctx, input, "improvement.edit", async (tx, row) => {
    const step = await tx.improvementStep.findFirst({ where: { id: input.StepId, itemId: row.id } })
    if (!step) throw notFound("Step", input.StepId)
    const wasDone = step.doneAt !== null
    const { Text = step.text, Done = wasDone, BaseText = step.text } = input
    if (Text !== step.text && BaseText !== step.text) throw await collision(ctx, tx, row, ["Text"])
    const moved = input.Position === undefined ? null : await move(tx, step, input.Position)
    if (Text === step.text && Done === wasDone && !moved) return null
    const doneAt = Done ? (step.doneAt ?? ctx.now) : null
    const doneBy = Done ? (step.doneBy ?? actorId(ctx.actor)) : null
    await tx.improvementStep.update({ where: { id: step.id }, data: { text: Text, doneAt, doneBy } })
    const before = { [step.kind]: step.text, Done: wasDone, ...(moved && { Position: moved.from }) }
    return {
      action: "improvement.step",
      before,
      after: { [step.kind]: Text, Done, ...(moved && { Position: moved.to }) },
    }
  })
}

/** Gives a step another place among its kind and numbers all of them anew; null when it stands there already. */
async function move(tx: Transaction, { id, itemId, kind }: ImprovementStep, position: number) {
  const order = [{ position: "asc" }, { id: "asc" }] as const
  const all = await tx.improvementStep.findMany({ where: { itemId, kind }, orderBy: [...order], select: { id: true } })
  const ids = all.map((step) => step.id)
  const from = ids.indexOf(id) + 1
  const to = Math.min(position, ids.length)
  if (from === to) return null
  ids.splice(from - 1, 1)
  ids.splice(to - 1, 0, id)
  for (const [index, one] of ids.entries()) {
    await tx.improvementStep.update({ where: { id: one }, data: { position: index + 1 } })
  }
  return { from, to }
}

export async function removeImprovementStep(ctx: Context, input: StepInput): Promise<{ Improvement: ImprovementItem }> {
  return changeImprovement(ctx, input, "improvement.edit", async (tx, row) => {
    const step = await tx.improvementStep.findFirst({ where: { id: input.StepId, itemId: row.id } })
    if (!step) return null
    await tx.improvementStep.delete({ where: { id: step.id } })
    return { action: "improvement.step", before: { [step.kind]: step.text }, after: {} }
  })
}
