import "server-only"
import { notFound } from "@/lib/errors"
import type { AddStepInput, StepInput, UpdateStepInput } from "@/lib/improvement/improvement-schema"
import type { ImprovementItem } from "@/lib/improvement/item"
import { actorId, type Context } from "@/lib/server/context"
import { newId } from "@/lib/server/ids"
import { changeImprovement } from "@/lib/server/improvement-write"

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

/** Ticks a step off or on again, or rewords it. */
export async function updateImprovementStep(
  ctx: Context,
  input: UpdateStepInput,
): Promise<{ Improvement: ImprovementItem }> {
  return changeImprovement(ctx, input, "improvement.edit", async (tx, row) => {
    const step = await tx.improvementStep.findFirst({ where: { id: input.StepId, itemId: row.id } })
    if (!step) throw notFound("Step", input.StepId)
    const { Text = step.text, Done = step.doneAt !== null } = input
    if (Text === step.text && Done === (step.doneAt !== null)) return null
    const doneAt = Done ? (step.doneAt ?? ctx.now) : null
    const doneBy = Done ? (step.doneBy ?? actorId(ctx.actor)) : null
    await tx.improvementStep.update({ where: { id: step.id }, data: { text: Text, doneAt, doneBy } })
    const before = { [step.kind]: step.text, Done: step.doneAt !== null }
    return { action: "improvement.step", before, after: { [step.kind]: Text, Done } }
  })
}

export async function removeImprovementStep(ctx: Context, input: StepInput): Promise<{ Improvement: ImprovementItem }> {
  return changeImprovement(ctx, input, "improvement.edit", async (tx, row) => {
    const step = await tx.improvementStep.findFirst({ where: { id: input.StepId, itemId: row.id } })
    if (!step) return null
    await tx.improvementStep.delete({ where: { id: step.id } })
    return { action: "improvement.step", before: { [step.kind]: step.text }, after: {} }
  })
}
