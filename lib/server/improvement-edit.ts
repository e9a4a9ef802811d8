import "server-only"
import { invalid } from "@/lib/errors"
import type { BulkUpdateInput, ImprovementInput, UpdateImprovementInput } from "@/lib/improvement/improvement-schema"
import type { ImprovementItem } from "@/lib/improvement/item"
import { standingOf } from "@/lib/improvement/standing"
import { isClosed, needsOf } from "@/lib/improvement/status"
import { audit } from "@/lib/server/audit"
import { type Context, transaction } from "@/lib/server/context"
import { requireImprovement } from "@/lib/server/gate"
import { changedFields, columnsOf, fieldsOf, type Owner, ownerOf, pick, same } from "@/lib/server/improvement-fields"
import { changeImprovement, changeRow, collision, tellChanged } from "@/lib/server/improvement-write"
import { isoDay } from "@/lib/server/workload-shape"
import type { ImprovementItem as Row } from "@/prisma/generated/client"

/**
 * Changes members of an item; those that are left out stay, so that two people who change different ones both win.
 * A member of `Base` that says something else than what is stored is a collision: Conflict, with the stored item as
 * `current`, so that both texts survive.
 */
export async function updateImprovement(
  ctx: Context,
  input: UpdateImprovementInput,
): Promise<{ Improvement: ImprovementItem }> {
  const { WorkloadId: _, Number: __, Base = {}, ...wanted } = input
  const owner = await ownerOf(ctx.db, ctx, wanted.Owner)
  return changeImprovement(ctx, input, "improvement.edit", async (tx, row) => {
    const stored = fieldsOf(row)
    const changed = changedFields(stored, wanted)
    const names = Object.keys(changed) as (keyof typeof changed)[]
    if (names.length === 0) return null
    const collided = names.filter((name) => Base[name] !== undefined && !same(Base[name], stored[name]))
    if (collided.length > 0) throw await collision(ctx, tx, row, collided)
    return {
      action: "improvement.update",
      data: columnsOf(changed, owner),
      before: pick(stored, names),
      after: changed,
    }
  })
}

/**
 * The same change to many items at once, all or none. Statuses that ask for evidence, a reason or a decision are set
 * one by one.
 */
export async function updateImprovements(ctx: Context, input: BulkUpdateInput): Promise<{ Numbers: number[] }> {
  const { WorkloadId, Change, Status } = input
  const owner = await ownerOf(ctx.db, ctx, Change.Owner)
  const numbers = [...new Set(input.Numbers)].sort((a, b) => a - b)
  const today = ctx.now.toISOString().slice(0, 10)
  const found = numbers.map((number) => requireImprovement(ctx, { WorkloadId, Number: number }, "improvement.edit"))
  const items = (await Promise.all(found)).map(({ item }) => item)
  return transaction(ctx, async (tx) => {
    const changed: number[] = []
    for (const item of items) {
      const did = await changeRow(ctx, tx, item, async (_, row) => bulkChange(row, Change, owner, { Status, today }))
      if (did) changed.push(item.number)
    }
    if (changed.length > 0) await tellChanged(tx, WorkloadId, changed)
    return { Numbers: changed }
  })
}

function bulkChange(
  row: Row,
  change: BulkUpdateInput["Change"],
  owner: Owner | undefined,
  { Status, today }: { Status: BulkUpdateInput["Status"]; today: string },
) {
  const stored = fieldsOf(row)
  const changed = changedFields(stored, change)
  const names = Object.keys(changed)
  const moves = Status !== undefined && Status !== row.status
  if (moves && isClosed(row.status)) throw closedOne(row, Status, today)
  if (names.length === 0 && !moves) return null
  return {
    action: "improvement.update",
    data: { ...columnsOf(changed, owner), ...(moves && { status: Status }) },
    before: { ...pick(stored, names), ...(moves && { Status: row.status }) },
    after: { ...changed, ...(moves && { Status }) },
  }
}

function closedOne(row: Row, wanted: "OPEN" | "PLANNED" | "IN_PROGRESS", today: string) {
  const { status } = standingOf({ ...row, reviewOn: isoDay(row.reviewOn), dueOn: null }, today)
  const hint = needsOf(status, wanted) === null ? "It can't be set there." : "Open it again by itself first."
  return invalid(`#${row.number} is closed. ${hint}`, "Status")
}

/** Deletes an item with its steps, comments and decisions; its number is never given again. Throws Validation when decisions hang on it. */
export async function deleteImprovement(ctx: Context, input: ImprovementInput): Promise<void> {
  const { workload, item } = await requireImprovement(ctx, input, "improvement.edit")
  await transaction(ctx, async (tx) => {
    if ((await tx.improvementDecision.count({ where: { itemId: item.id } })) > 0) {
      throw invalid(`#${item.number} stays for the register: somebody decided about its risk. Close it instead.`)
    }
    const { count } = await tx.improvementItem.deleteMany({ where: { id: item.id } })
    if (count === 0) return
    const before = { number: item.number, status: item.status, ...fieldsOf(item) }
    await audit(tx, ctx, "improvement.delete", { kind: "improvement", id: item.id, before })
    await tellChanged(tx, workload.id, [item.number])
  })
}
