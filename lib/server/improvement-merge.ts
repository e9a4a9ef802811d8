import "server-only"
import { invalid } from "@/lib/errors"
import type { MergeInput } from "@/lib/improvement/improvement-schema"
import { type ImprovementItem, LEVELS, type Level } from "@/lib/improvement/item"
import { isClosed } from "@/lib/improvement/status"
import { toJson } from "@/lib/server/audit"
import { type Context, type Transaction, transaction } from "@/lib/server/context"
import { type Authorized, requireImprovement } from "@/lib/server/gate"
import { toItem, WHOLE_ITEM } from "@/lib/server/improvement-rows"
import { changeRow, tellChanged } from "@/lib/server/improvement-write"
import { aroundOf } from "@/lib/server/improvements"
import type { ImprovementItem as Row } from "@/prisma/generated/client"

const LONGEST = 20_000

/**
 * Makes one initiative of several items: the one that stays takes over the others' questions, steps, criteria, comments
 * and texts; their numbers lead to it from then on. Its own title, owner and dates stay. Throws Validation when one
 * of them is closed: what was decided about a risk is not blended into something else.
 */
export async function mergeImprovements(ctx: Context, input: MergeInput): Promise<{ Improvement: ImprovementItem }> {
  const { WorkloadId, Into, Title } = input
  const numbers = [...new Set(input.Numbers)].filter((number) => number !== Into).sort((a, b) => a - b)
  const { workload, item: into } = await requireImprovement(ctx, { WorkloadId, Number: Into }, "improvement.edit")
  if (numbers.length === 0) throw invalid("Choose at least two improvements to merge.", "Numbers")
  const found = numbers.map((number) => requireImprovement(ctx, { WorkloadId, Number: number }, "improvement.edit"))
  const others = (await Promise.all(found)).map(({ item }) => item)
  const row = await transaction(ctx, async (tx) => {
    // Everybody locks in the order of the numbers, so that no two wait for each other.
    for (const { id } of [into, ...others].toSorted((a, b) => a.number - b.number)) {
      await tx.$executeRaw`SELECT 1 FROM "ImprovementItem" WHERE "id" = ${id} FOR UPDATE`
    }
    await changeRow(ctx, tx, into, async (_, kept) => {
      requireOpen(kept)
      for (const other of others) await absorb(tx, ctx, kept, other)
      const all = [kept, ...others]
      return {
        action: "improvement.merge",
        data: {
          ...(Title !== undefined && { title: Title }),
          impactText: joined(all.map((one) => one.impactText)),
          recommendation: joined(all.map((one) => one.recommendation)),
          risk: worst(all.map((one) => one.risk)),
          impact: worst(all.map((one) => one.impact)),
          resources: toJson(all.flatMap((one) => one.resources as unknown[]).slice(0, 50)),
        },
        before: { Title: kept.title },
        after: { Title: Title ?? kept.title, Merged: numbers },
      }
    })
    await tellChanged(tx, workload.id, [Into, ...numbers])
    return tx.improvementItem.findUniqueOrThrow({ where: { id: into.id }, include: WHOLE_ITEM })
  })
  return { Improvement: toItem(row, await aroundOf(ctx.db, workload, ctx.now)) }
}

/** Moves everything of one item over to another. */
async function absorb(tx: Transaction, ctx: Context, kept: Authorized<Row>, other: Authorized<Row>): Promise<void> {
  await changeRow(ctx, tx, other, async (_, row) => {
    requireOpen(row)
    for (const link of await tx.improvementLink.findMany({ where: { itemId: row.id } })) {
      const { lensReviewId, questionId } = link
      const key = { itemId: kept.id, lensReviewId, questionId }
      const present = await tx.improvementLink.findUnique({ where: { itemId_lensReviewId_questionId: key } })
      const choiceIds = [...new Set([...(present?.choiceIds ?? []), ...link.choiceIds])]
      await tx.improvementLink.upsert({
        where: { itemId_lensReviewId_questionId: key },
        create: { ...key, choiceIds },
        update: { choiceIds },
      })
    }
    for (const kind of ["STEP", "CRITERION"] as const) {
      const last = await tx.improvementStep.aggregate({ where: { itemId: kept.id, kind }, _max: { position: true } })
      await tx.improvementStep.updateMany({
        where: { itemId: row.id, kind },
        data: { itemId: kept.id, position: { increment: last._max.position ?? 0 } },
      })
    }
    await tx.improvementComment.updateMany({ where: { itemId: row.id }, data: { itemId: kept.id } })
    await tx.improvementItem.updateMany({ where: { mergedIntoId: row.id }, data: { mergedIntoId: kept.id } })
    return {
      action: "improvement.merge",
      data: { mergedIntoId: kept.id },
      before: { Title: row.title },
      after: { MergedInto: kept.number },
    }
  })
}

function requireOpen({ number, status }: Row): void {
  if (isClosed(status)) throw invalid(`#${number} is closed. Open it again before you merge it.`, "Numbers")
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts.map((text) => text.trim()))].filter(Boolean).join("\n\n").slice(0, LONGEST)
}

function worst(levels: readonly Level[]): Level {
  return LEVELS.find((level) => levels.includes(level)) ?? "LOW"
}
