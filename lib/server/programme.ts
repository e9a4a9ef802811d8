import "server-only"
import { AppError, invalid } from "@/lib/errors"
import type { ProgrammeState } from "@/lib/review/programme"
import { audit } from "@/lib/server/audit"
import { type Context, transaction } from "@/lib/server/context"
import { requireAction, requireProgramme } from "@/lib/server/gate"
import { newId } from "@/lib/server/ids"
import { countProgrammes, measureDay, rememberRisks } from "@/lib/server/programme-measure"
import { isoDay } from "@/lib/server/workload-shape"

interface ProgrammeInput {
  Name: string
  /** Per cent of the known high risks. */
  TargetPercent: number
  /** ISO days. */
  StartedOn: string
  DueOn: string
  /** name=value of the workloads it is about; empty: all. */
  ScopeTag: string
}

export interface SetProgrammeInput extends ProgrammeInput {
  ProgrammeId: string
  /** The version that was edited. */
  Version: number
}

/** More than fit a page that people read. */
const MOST = 20

function columns(input: ProgrammeInput) {
  if (input.DueOn <= input.StartedOn) throw invalid("The target day has to be after the beginning.", "DueOn")
  const { Name: name, TargetPercent: targetPercent, ScopeTag: scopeTag } = input
  return { name, targetPercent, scopeTag, startedOn: new Date(input.StartedOn), dueOn: new Date(input.DueOn) }
}

/** Sets a target for the workspace or a part of it; it knows the high risks of this moment. */
export async function createProgramme(ctx: Context, input: ProgrammeInput): Promise<{ ProgrammeId: string }> {
  requireAction(ctx, "programme.edit")
  const { workspaceId } = ctx.actor
  const row = { ...columns(input), id: newId(), workspaceId, createdAt: ctx.now }
  await transaction(ctx, async (tx) => {
    if ((await tx.programme.count({ where: { workspaceId } })) >= MOST) {
      throw new AppError("ServiceQuotaExceeded", `There are ${MOST} programmes already. End one that is over.`)
    }
    await tx.programme.create({ data: row })
    await rememberRisks(tx, ctx.now, row.id)
    await measureDay(tx, ctx.now, row.id)
    await audit(tx, ctx, "programme.set", { kind: "programme", id: row.id, after: row })
  })
  return { ProgrammeId: row.id }
}

/** Changes a target. What the programme knows already stays known, what its days were stays as it was. */
export async function setProgramme(ctx: Context, input: SetProgrammeInput): Promise<void> {
  const before = await requireProgramme(ctx, input.ProgrammeId, "programme.edit")
  const { id } = before
  const data = columns(input)
  await transaction(ctx, async (tx) => {
    const where = { id, version: input.Version }
    const { count } = await tx.programme.updateMany({ where, data: { ...data, version: { increment: 1 } } })
    if (count === 0) {
      throw new AppError("Conflict", "Somebody else changed the programme meanwhile. Look at it again.", {
        resourceId: id,
        resourceType: "Programme",
      })
    }
    await rememberRisks(tx, ctx.now, id)
    await measureDay(tx, ctx.now, id)
    await audit(tx, ctx, "programme.set", { kind: "programme", id, before, after: data })
  })
}

/** Ends a programme and forgets what it knew. */
export async function endProgramme(ctx: Context, input: { ProgrammeId: string }): Promise<void> {
  const before = await requireProgramme(ctx, input.ProgrammeId, "programme.edit")
  await transaction(ctx, async (tx) => {
    await tx.programme.delete({ where: { id: before.id } })
    await audit(tx, ctx, "programme.end", { kind: "programme", id: before.id, before })
  })
}

/** The programmes of the workspace with their progress, counted from the answers of this moment; the oldest first. */
export async function readProgrammes(ctx: Context): Promise<ProgrammeState[]> {
  requireAction(ctx, "workload.view")
  const { workspaceId } = ctx.actor
  const [rows, counts] = await Promise.all([
    ctx.db.programme.findMany({
      where: { workspaceId },
      include: { days: { orderBy: { day: "asc" } } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
    countProgrammes(ctx.db, workspaceId),
  ])
  const count = new Map(counts.map((one) => [one.id, one]))
  return rows.map(({ id, name, targetPercent, scopeTag, version, startedOn, dueOn, days }) => ({
    ...{ id, name, targetPercent, scopeTag, version },
    ...{ startedOn: isoDay(startedOn) ?? "", dueOn: isoDay(dueOn) ?? "" },
    known: count.get(id)?.known ?? 0,
    resolved: count.get(id)?.resolved ?? 0,
    days: days.map(({ day, known, resolved }) => ({ day: isoDay(day) ?? "", known, resolved })),
  }))
}

/**
 * The programme that a workload works towards: of those that run today and are about it, the one whose day comes first;
 * null without one.
 */
export async function programmeOfWorkload(
  ctx: Context,
  { tags, shared }: { tags: Record<string, string>; shared: boolean },
): Promise<Pick<ProgrammeState, "name" | "startedOn" | "dueOn" | "targetPercent"> | null> {
  requireAction(ctx, "workload.view")
  // Another workspace's workload is in none of our programmes.
  if (shared) return null
  const today = new Date(isoDay(ctx.now) ?? "")
  const rows = await ctx.db.programme.findMany({
    where: {
      workspaceId: ctx.actor.workspaceId,
      scopeTag: { in: ["", ...Object.entries(tags).map(([name, value]) => `${name}=${value}`)] },
      startedOn: { lte: today },
      dueOn: { gte: today },
    },
    orderBy: [{ dueOn: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    take: 1,
  })
  const [row] = rows
  if (!row) return null
  const { name, targetPercent, startedOn, dueOn } = row
  return { name, targetPercent, startedOn: isoDay(startedOn) ?? "", dueOn: isoDay(dueOn) ?? "" }
}
