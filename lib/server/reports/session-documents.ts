import "server-only"
import type { DressInput } from "@/lib/report/dress-schema"
import type { ReportJob } from "@/lib/report/input"
import { minutesDocument, packDocument } from "@/lib/report/section-document"
import type { Context } from "@/lib/server/context"
import { requireAction, requireSession } from "@/lib/server/gate"
import { log } from "@/lib/server/log"
import { dressOf } from "@/lib/server/reports/dress"
import { fileName, startJob } from "@/lib/server/reports/jobs"
import { renderReport } from "@/lib/server/reports/render"
import { readMinutesVersion } from "@/lib/server/session-minutes"
import { readPreparationPack } from "@/lib/server/session-pack"

export interface RequestMinutesInput extends DressInput {
  SessionId: string
  /** A saved version; the draft of now when absent. */
  Version?: number | undefined
}

/** Starts making the minutes of a session as a PDF and answers the job at once. */
export async function requestMinutesPdf(ctx: Context, input: RequestMinutesInput): Promise<{ JobId: string }> {
  requireAction(ctx, "report.create")
  const { job, workloadId, name } = await minutesJob(ctx, input)
  return startJob(ctx, job, { workloadId, input: { ...input }, fileName: name })
}

/** As long as a mail waits for its attachment. */
const WAIT_MS = 60_000

/**
 * A saved version of the minutes as a PDF in the workspace's own dress, made while whoever asks waits. Null when it could
 * not be made; the reason goes to the log.
 */
export async function minutesPdf(
  ctx: Context,
  input: { SessionId: string; Version: number },
): Promise<{ fileName: string; bytes: Uint8Array } | null> {
  const { job, name } = await minutesJob(ctx, input)
  try {
    const bytes = await renderReport({ job, format: "pdf" }, () => undefined, AbortSignal.timeout(WAIT_MS))
    return { fileName: name, bytes }
  } catch (error) {
    log().error({ err: error, session: input.SessionId }, "the minutes could not be made as a PDF")
    return null
  }
}

async function minutesJob(ctx: Context, input: RequestMinutesInput) {
  const session = await requireSession(ctx, input.SessionId, "session.view")
  const { content, mark } = await readMinutesVersion(ctx, input)
  const { workspaceId } = session.workload
  const head = { version: mark?.version ?? null, changeNote: mark?.changeNote ?? "" }
  const job: ReportJob = {
    kind: "session-minutes",
    input: minutesDocument(content, head, await made(ctx, workspaceId)),
    dress: await dressOf(ctx, workspaceId, input),
  }
  const name = fileName([content.title, "minutes", mark ? `version ${mark.version}` : "draft"])
  return { job, workloadId: session.workloadId, name }
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
