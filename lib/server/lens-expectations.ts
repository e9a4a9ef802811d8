import "server-only"
import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"
import { AppError, invalid } from "@/lib/errors"
import type { Lens as LensModel } from "@/lib/lens/model"
import type { KeptExpectation } from "@/lib/lens/shown"
import { MOST_EXPECTATIONS, tryExpectations } from "@/lib/risk/expectation"
import { audit, toJson } from "@/lib/server/audit"
import { type Context, transaction } from "@/lib/server/context"
import { type Authorized, requireLens } from "@/lib/server/gate"
import { newId } from "@/lib/server/ids"
import type { Lens } from "@/prisma/generated/client"

const choiceIds = z.array(z.string().max(128)).max(30)

export const keepExpectationInput = z.object({
  LensKey: field.lensAlias,
  name: z.string().trim().min(1, "needs a name").max(300),
  questionId: z.string().min(1).max(128),
  selected: choiceIds,
  notApplicable: choiceIds,
  risk: z.enum(["UNANSWERED", "HIGH", "MEDIUM", "NONE"]),
})

export const removeExpectationInput = z.object({ LensKey: field.lensAlias, ExpectationId: z.string().max(64) })

/** Rows are only ever written from `KeptExpectation`. */
export function readExpectations(lens: Pick<Lens, "expectations">): KeptExpectation[] {
  return Array.isArray(lens.expectations) ? (lens.expectations as unknown as KeptExpectation[]) : []
}

/** Keeps what an author expects of one answer. It is tried before every publishing. */
export async function keepExpectation(ctx: Context, input: z.output<typeof keepExpectationInput>) {
  const { LensKey, ...given } = input
  const lens = await requireLens(ctx, LensKey, "lens.edit")
  return change(ctx, lens, "lens.keepExpectation", (present) => {
    if (present.length >= MOST_EXPECTATIONS)
      throw invalid(`A lens keeps at most ${MOST_EXPECTATIONS} expectations.`, "name")
    return [...present, { id: newId(), ...given }]
  })
}

export async function removeExpectation(ctx: Context, input: z.output<typeof removeExpectationInput>) {
  const lens = await requireLens(ctx, input.LensKey, "lens.edit")
  return change(ctx, lens, "lens.removeExpectation", (present) =>
    present.filter((one) => one.id !== input.ExpectationId),
  )
}

async function change(
  ctx: Context,
  lens: Authorized<Lens>,
  action: string,
  make: (present: KeptExpectation[]) => KeptExpectation[],
): Promise<{ Expectations: KeptExpectation[] }> {
  return transaction(ctx, async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Lens" WHERE "id" = ${lens.id} FOR UPDATE`
    const before = readExpectations(await tx.lens.findUniqueOrThrow({ where: { id: lens.id } }))
    const after = make(before)
    if (after.length === before.length) return { Expectations: before }
    await tx.lens.update({ where: { id: lens.id }, data: { expectations: toJson(after) } })
    await audit(tx, ctx, action, { kind: "lens", id: lens.id, after: { expectations: after.length } })
    return { Expectations: after }
  })
}

/** Refuses to publish a lens that does not do what its author expects of it; every unmet expectation is named. */
export function refuseUnmet(model: LensModel, expectations: readonly KeptExpectation[]): void {
  const unmet = tryExpectations(model, expectations).filter(({ passes }) => !passes)
  if (unmet.length === 0) return
  const fields = unmet.slice(0, 100).map(({ expectation, message }) => ({ Name: expectation.name, Message: message }))
  const sentences = fields.map(({ Name, Message }) => `The expectation “${Name}” is not met: ${Message}.`).join(" ")
  throw new AppError("Validation", sentences, { reason: "FIELD_VALIDATION_FAILED", fields })
}
