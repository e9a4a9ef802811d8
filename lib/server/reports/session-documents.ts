import "server-only"
import type { DressInput } from "@/lib/report/dress-schema"
import { minutesDocument, packDocument } from "@/lib/report/section-document"
import type { Context } from "@/lib/server/context"
import { requireAction, requireSession } from "@/lib/server/gate"
import { dressOf } from "@/lib/server/reports/dress"
import { fileName, startJob } from "@/lib/server/reports/jobs"
import { readMinutesVersion } from "@/lib/server/session-minutes"
import { readPreparationPack } from "@/lib/server/session-pack"

export interface RequestMinutesInput extends DressInput {
  SessionId: string
  /** A saved version; the draft of now when absent. */
  Version?: number | undefined
}

/** Starts making the minutes of a session as a PDF and answers the job at once. */
export async function requestMinutesPdf(ctx: Context, input: RequestMinutesInput): Promise<{ JobId: string }> {
  const session = await requireSession(ctx, input.SessionId, "session.view")
  requireAction(ctx, "report.create")
  const { content, mark } = await readMinutesVersion(ctx, input)
  const { workspaceId } = session.workload
  const head = { version: mark?.version ?? null, changeNote: mark?.changeNote ?? "" }
  return startJob(
    ctx,
    {
      kind: "session-minutes",
      input: minutesDocument(content, head, await made(ctx, workspaceId)),
      dress: await dressOf(ctx, workspaceId, input),
    },
    {
      workloadId: session.workloadId,
      input: { ...input },
      fileName: fileName([content.title, "minutes", mark ? `version ${mark.version}` : "draft"]),
    },
  )
}

/** The same for the preparation pack. */
export async function requestPackPdf(
  ctx: Context,
  input: DressInput & { SessionId: string },
): Promise<{ JobId: string }> {
  const session = await requireSession(ctx, input.SessionId, "session.view")
  requireAction(ctx, "report.create")
  const pack = await readPreparationPack(ctx, input)
  const { workspaceId } = session.workload
  return startJob(
    ctx,
    {
      kind: "preparation-pack",
      input: packDocument(pack, await made(ctx, workspaceId)),
      dress: await dressOf(ctx, workspaceId, input),
    },
    { workloadId: session.workloadId, input: { ...input }, fileName: fileName([pack.title, "preparation"]) },
  )
}

async function made(ctx: Context, workspaceId: string) {
  const { name } = await ctx.db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { name: true } })
  return { workspaceName: name, generatedOn: ctx.now.toISOString().slice(0, 10) }
}
