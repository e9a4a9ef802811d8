import "server-only"
import type { Action } from "@/lib/access/policy"
import { AppError, invalid } from "@/lib/errors"
import type { ImprovementItem } from "@/lib/improvement/item"
import { audit } from "@/lib/server/audit"
import { type Context, type Transaction, transaction } from "@/lib/server/context"
import { type Authorized, requireImprovement } from "@/lib/server/gate"
import { toItem, WHOLE_ITEM } from "@/lib/server/improvement-rows"
import { aroundOf } from "@/lib/server/improvements"
import { publish } from "@/lib/server/publish"
import type { Prisma, ImprovementItem as Row } from "@/prisma/generated/client"

/** What open pages of a workload hear: they read the plan again. */
export const IMPROVEMENT_EVENT = "improvement.changed"

/** What a change did, for the trail; `data` are columns of the item itself. */
export interface ItemChange {
  action: string
  data?: Prisma.ImprovementItemUncheckedUpdateInput
  before?: unknown
  after: unknown
}

/**
 * Changes one improvement: nobody else can while `work` looks at the row and says what changes; null: nothing does.
 * Throws Validation when it became part of another one.
 */
export async function changeImprovement(
  ctx: Context,
  input: { WorkloadId: string; Number: number },
  action: Action,
  work: (tx: Transaction, row: Authorized<Row>) => Promise<ItemChange | null>,
): Promise<{ Improvement: ImprovementItem }> {
  const { workload, item } = await requireImprovement(ctx, input, action)
  const row = await transaction(ctx, async (tx) => {
    const changed = await changeRow(ctx, tx, item, work)
    if (changed) await tellChanged(tx, workload.id, [item.number])
    return tx.improvementItem.findUniqueOrThrow({ where: { id: item.id }, include: WHOLE_ITEM })
  })
  return { Improvement: toItem(row, await aroundOf(ctx.db, workload, ctx.now)) }
}

/** The same within a transaction, without telling the pages; answers whether something changed. */
export async function changeRow(
  ctx: Context,
  tx: Transaction,
  item: Authorized<Row>,
  work: (tx: Transaction, row: Authorized<Row>) => Promise<ItemChange | null>,
): Promise<boolean> {
  await tx.$executeRaw`SELECT 1 FROM "ImprovementItem" WHERE "id" = ${item.id} FOR UPDATE`
  const fresh = await tx.improvementItem.findUnique({ where: { id: item.id } })
  if (!fresh) throw invalid(`Improvement #${item.number} was deleted meanwhile.`)
  if (fresh.mergedIntoId !== null) throw invalid(`Improvement #${item.number} is part of another one now.`)
  const change = await work(tx, Object.assign(item, fresh))
  if (!change) return false
  const data = { ...change.data, version: { increment: 1 }, updatedAt: ctx.now }
  await tx.improvementItem.update({ where: { id: item.id }, data })
  const { action, before, after } = change
  await audit(tx, ctx, action, { kind: "improvement", id: item.id, before, after })
  return true
}

/** Somebody else changed these members meanwhile: the refusal, with the item as it is stored now. */
export async function collision(
  ctx: Context,
  tx: Transaction,
  row: Pick<Row, "id" | "number" | "workloadId">,
  names: readonly string[],
): Promise<AppError> {
  const workload = await tx.workload.findUniqueOrThrow({ where: { id: row.workloadId } })
  const whole = await tx.improvementItem.findUniqueOrThrow({ where: { id: row.id }, include: WHOLE_ITEM })
  return new AppError(
    "Conflict",
    "Somebody else changed this meanwhile. Both texts are kept: choose one, or join them.",
    {
      resourceId: `#${row.number}`,
      resourceType: "Improvement",
      fields: names.map((name) => ({ Name: name, Message: "was changed by somebody else meanwhile" })),
      current: toItem(whole, await aroundOf(tx, workload, ctx.now)),
    },
  )
}

export async function tellChanged(tx: Transaction, workloadId: string, numbers: readonly number[]): Promise<void> {
  await publish(tx, workloadId, { type: IMPROVEMENT_EVENT, payload: { numbers } })
}
