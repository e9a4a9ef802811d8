import "server-only"
import { AppError, notFound } from "@/lib/errors"
import { pillarGroups } from "@/lib/report/pillar-group"
import type { PillarTexts, SavedPillarPage } from "@/lib/review/pillar-texts"
import { audit } from "@/lib/server/audit"
import { type Context, type Database, type Transaction, transaction } from "@/lib/server/context"
import { requireWorkload } from "@/lib/server/gate"
import { publish } from "@/lib/server/publish"
import { loadReviews } from "@/lib/server/reviews"
import type { PillarPage } from "@/prisma/generated/client"

/** What people saved for the pillars of a workload, by pillar group. */
export async function readPillarPages(ctx: Context, workloadId: string): Promise<Record<string, SavedPillarPage>> {
  await requireWorkload(ctx, workloadId, "workload.view")
  return savedPillarPages(ctx.db, workloadId)
}

/** What people saved for the pillars of a workload, for callers that passed the gate. */
export async function savedPillarPages(
  db: Database | Transaction,
  workloadId: string,
): Promise<Record<string, SavedPillarPage>> {
  const rows = await db.pillarPage.findMany({ where: { workloadId }, orderBy: { pillarId: "asc" } })
  return Object.fromEntries(rows.map((row) => [row.pillarId, toPage(row)]))
}

/** Only the texts, as reports and milestones hold them. */
export function pillarTexts(pages: Record<string, SavedPillarPage>): Record<string, PillarTexts> {
  return Object.fromEntries(Object.entries(pages).map(([pillarId, page]) => [pillarId, page.texts]))
}

function toPage(row: PillarPage): SavedPillarPage {
  const { currentState, strengths, gaps, risks, recommendations, version, updatedAt, updatedByName } = row
  const texts = { currentState, strengths, gaps, risks, recommendations }
  return { texts, version, savedAt: updatedAt, savedBy: updatedByName }
}

export interface SavePillarPageInput extends PillarTexts {
  WorkloadId: string
  /** Id of a pillar group of the workload (lib/report/pillar-group.ts). */
  PillarId: string
  /** The version that was edited; 0: there was only a draft. */
  Version: number
}

/** Saves a pillar's page. Conflict, with what is stored, when somebody saved it meanwhile. */
export async function savePillarPage(ctx: Context, input: SavePillarPageInput): Promise<SavedPillarPage> {
  const workload = await requireWorkload(ctx, input.WorkloadId, "review.edit")
  const { WorkloadId: workloadId, PillarId: pillarId, Version, ...texts } = input
  const groups = pillarGroups(await loadReviews(ctx, workloadId), workload.pillarPriorities)
  if (!groups.some(({ id }) => id === pillarId)) throw notFound("Pillar", pillarId)
  const key = { workloadId, pillarId }
  const signed = { ...texts, updatedAt: ctx.now, updatedByName: ctx.actor.name }
  return transaction(ctx, async (tx) => {
    const before = await tx.pillarPage.findUnique({ where: { workloadId_pillarId: key } })
    const { count } =
      Version === 0
        ? await tx.pillarPage.createMany({ data: [{ ...key, ...signed }], skipDuplicates: true })
        : await tx.pillarPage.updateMany({
            where: { ...key, version: Version },
            data: { ...signed, version: { increment: 1 } },
          })
    const saved = await tx.pillarPage.findUnique({ where: { workloadId_pillarId: key } })
    if (count === 0 || !saved) throw changedMeanwhile(pillarId, saved)
    const change = { kind: "pillarPage", id: `${workloadId}/${pillarId}`, before, after: texts }
    await audit(tx, ctx, "pillarPage.update", { ...change, workspaceId: workload.workspaceId })
    await publish(tx, workloadId, { type: "pillarPage.changed", payload: { pillarId } })
    return toPage(saved)
  })
}

function changedMeanwhile(pillarId: string, row: PillarPage | null): AppError {
  const message = "Somebody else saved this page meanwhile. Both texts are here; your own is kept."
  const current = row && toPage(row)
  return new AppError("Conflict", message, { resourceId: pillarId, resourceType: "PillarPage", current })
}
