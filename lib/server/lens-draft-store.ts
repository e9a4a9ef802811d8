import "server-only"
import { AppError, invalid } from "@/lib/errors"
import { audit } from "@/lib/server/audit"
import { type Context, type Database, type Transaction, transaction } from "@/lib/server/context"
import { requireRoom } from "@/lib/server/quotas"
import type { Lens } from "@/prisma/generated/client"

/** Letters and digits in lower case: lenses of one workspace can't share it. Source: observed-behaviour.md. */
export function normalizeLensName(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase()
}

interface Draft {
  id: string
  name: string
  description: string
  source: string
  tags?: Record<string, string> | undefined
  /** The revision the edit started from; undefined overwrites. */
  base?: number | undefined
  /** Keeps the text also under a name that it could not be published with: somebody is in the middle of typing it. */
  isInWork?: boolean
}

/** Saves the text of a draft, also one with errors; answers its new revision. Names stay unique in the workspace. */
export async function saveDraft(ctx: Context, draft: Draft): Promise<number> {
  const { workspaceId } = ctx.actor
  return transaction(ctx, async (tx) => {
    // Two authors who save at once are told so one after the other.
    await tx.$executeRaw`SELECT 1 FROM "Lens" WHERE "id" = ${draft.id} FOR UPDATE`
    const row = await tx.lens.findFirst({ where: { id: draft.id, workspaceId, deletedAt: null } })
    const problem = await nameProblem(tx, { id: draft.id, workspaceId }, draft.name)
    if (problem && !draft.isInWork) throw invalid(problem, "JSONString")
    if (row && draft.base !== undefined && draft.base !== row.draftRevision) {
      const current = { source: row.draftSource, revision: row.draftRevision, by: row.draftUpdatedBy }
      const details = { resourceId: row.id, resourceType: "Lens", current }
      throw new AppError("Conflict", "Somebody else saved this draft meanwhile. Your text is kept.", details)
    }
    if (row && row.draftSource === draft.source && !draft.tags) return row.draftRevision
    const data = {
      ...(draft.name !== "" && !problem && { name: draft.name, normalizedName: normalizeLensName(draft.name) }),
      ...{ description: draft.description, draftSource: draft.source, draftRevision: (row?.draftRevision ?? 0) + 1 },
      ...{ draftUpdatedAt: ctx.now, draftUpdatedBy: ctx.actor.name, updatedAt: ctx.now },
      ...(draft.tags && { tags: draft.tags }),
    }
    if (row) await tx.lens.update({ where: { id: row.id }, data })
    else {
      const present = await tx.lens.count({ where: { workspaceId, deletedAt: null } })
      requireRoom("lensesPerWorkspace", present, { resourceId: ctx.actor.accountId, resourceType: "Lens" })
      const name = { name: draft.name, normalizedName: normalizeLensName(draft.name) }
      await tx.lens.create({ data: { id: draft.id, workspaceId, ...name, ...data } })
    }
    const after = { name: draft.name, revision: data.draftRevision }
    if (!row) await audit(tx, ctx, "lens.create", { kind: "lens", id: draft.id, after })
    else if (isWorthTelling(row, ctx)) await audit(tx, ctx, "lens.saveDraft", { kind: "lens", id: row.id, after })
    return data.draftRevision
  })
}

/** Drafts are saved every few seconds; who works on one is told when somebody starts and every ten minutes. */
const TOLD_EVERY_MS = 10 * 60_000

function isWorthTelling(row: Lens, { actor, now }: Context): boolean {
  const isContinued = row.draftSource !== null && row.draftUpdatedBy === actor.name && row.draftUpdatedAt !== null
  return (
    !isContinued || Math.floor(Number(row.draftUpdatedAt) / TOLD_EVERY_MS) !== Math.floor(Number(now) / TOLD_EVERY_MS)
  )
}

/** Refuses a name that another lens of the workspace has, or that differs from the published one. */
export async function requireFreeName(db: Database, lens: Lens, name: string): Promise<void> {
  const problem = await nameProblem(db, lens, name)
  if (problem) throw invalid(problem, "LensAlias")
}

/** The service's own sentences. Source: observed-behaviour.md, names. */
async function nameProblem(
  db: Database | Transaction,
  lens: { id: string; workspaceId: string | null },
  name: string,
): Promise<string | null> {
  if (name === "") return null
  const normalizedName = normalizeLensName(name)
  const published = await db.lensVersion.findFirst({
    where: { lensId: lens.id },
    orderBy: { number: "desc" },
    select: { name: true },
  })
  if (published && normalizeLensName(published.name) !== normalizedName) return "Lens name must match published name"
  const same = { workspaceId: lens.workspaceId, normalizedName, deletedAt: null, id: { not: lens.id } }
  const isTaken = normalizedName !== "" && (await db.lens.count({ where: same })) > 0
  return isTaken ? `A lens with normalized name ${normalizedName} already exists.` : null
}
