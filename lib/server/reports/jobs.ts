import "server-only"
import { AppError, invalid, notFound } from "@/lib/errors"
import { REPORTS, type ReportFormat } from "@/lib/report/catalogue"
import type { DressInput } from "@/lib/report/dress-schema"
import type { ReportJob, ReportKind } from "@/lib/report/input"
import { OFFICE_TYPES } from "@/lib/report/office/office-file"
import type { ReportStatus } from "@/lib/report/status"
import { actorId, type Context } from "@/lib/server/context"
import { requireAction, requireWorkload } from "@/lib/server/gate"
import { newId } from "@/lib/server/ids"
import { log } from "@/lib/server/log"
import { dressOf } from "@/lib/server/reports/dress"
import { type ReportScope, reportInput } from "@/lib/server/reports/input"
import { renderReport } from "@/lib/server/reports/render"
import { workOf } from "@/lib/server/reports/work"
import type { Prisma } from "@/prisma/generated/client"

/** A finished report is kept for a day, then made again when it is wanted. */
const KEPT_MS = 24 * 60 * 60 * 1000
/** A job that says nothing for so long lost its server. */
const SILENT_MS = 3 * 60 * 1000

export interface RequestReportInput extends ReportScope, DressInput {
  Kind: ReportKind
  Format?: ReportFormat | undefined
}

const running = new Map<string, AbortController>()

/** Starts making a report off the request thread and answers its job at once. */
export async function requestReport(ctx: Context, input: RequestReportInput): Promise<{ JobId: string }> {
  const row = await requireWorkload(ctx, input.WorkloadId, "report.create")
  const stored = await reportInput(ctx, input)
  // A milestone does not keep what was done about its risks.
  const report = input.MilestoneNumber === undefined ? { ...stored, work: await workOf(ctx, row) } : stored
  const { workload, milestone, generatedOn } = report
  return startJob(
    ctx,
    { kind: input.Kind, input: report, dress: await dressOf(ctx, row.workspaceId, input) },
    {
      workloadId: input.WorkloadId,
      input: { ...input },
      fileName: fileName([workload.name, milestone?.name ?? "", input.Kind, generatedOn], input.Format),
      format: input.Format,
    },
  )
}

/** `checkout-full-review-2026-11-21.pdf`: letters and digits of any script, nothing a file system or a header minds. */
export function fileName(words: readonly string[], format: ReportFormat = "pdf"): string {
  const name = words.filter((word) => word !== "").join("-")
  return `${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")}.${format}`
}

/** What is kept of a job beside its content. */
interface JobFacts {
  workloadId: string | null
  /** The read-only link that asks. */
  guestLinkId?: string | undefined
  input: Prisma.InputJsonObject
  fileName: string
  format?: ReportFormat | undefined
}

const CONTENT_TYPES: Record<ReportFormat, string> = { pdf: "application/pdf", ...OFFICE_TYPES }
/** Further forms by kind of report; a lens book has none. */
const REPORT_FORMATS: Partial<Record<string, readonly ReportFormat[]>> = Object.fromEntries(
  Object.entries(REPORTS).map(([kind, { formats }]) => [kind, formats]),
)

/** Puts a job in the list and begins with it. */
export async function startJob(ctx: Context, job: ReportJob, about: JobFacts): Promise<{ JobId: string }> {
  await ctx.db.reportJob.deleteMany({ where: { createdAt: { lt: new Date(ctx.now.getTime() - KEPT_MS) } } })
  const id = newId()
  const owner = { workspaceId: ctx.actor.workspaceId, requestedBy: actorId(ctx.actor), createdAt: ctx.now }
  const { format = "pdf", ...facts } = about
  const contentType = CONTENT_TYPES[format]
  if (format !== "pdf" && !REPORT_FORMATS[job.kind]?.includes(format)) {
    throw invalid("This report does not come as such a file. Choose PDF.", "Format")
  }
  await ctx.db.reportJob.create({ data: { id, kind: job.kind, contentType, ...owner, ...facts } })
  void run(ctx, id, job, format)
  return { JobId: id }
}

async function run(ctx: Context, id: string, job: ReportJob, format: ReportFormat): Promise<void> {
  const abort = new AbortController()
  running.set(id, abort)
  const save = (data: object) => ctx.db.reportJob.updateMany({ where: { id, status: { not: "CANCELLED" } }, data })
  try {
    await save({ status: "RUNNING" })
    const onProgress = (progress: number, step: string) => {
      save({ progress, step }).catch((error: unknown) => log().warn({ err: error, id }, "progress was not saved"))
    }
    const bytes = await renderReport({ job, format }, onProgress, abort.signal)
    await save({ status: "DONE", progress: 100, step: "", result: Buffer.from(bytes), finishedAt: new Date() })
  } catch (error) {
    if (abort.signal.aborted) return
    log().error({ err: error, id }, "a report could not be made")
    const message = "The report could not be made. Try again; if it happens again, tell whoever runs this server."
    await save({ status: "FAILED", error: message, finishedAt: new Date() }).catch(() => undefined)
  } finally {
    running.delete(id)
  }
}

/** Whose a job is: a member's workspace, or a read-only link. */
export type JobOwner = { workspaceId: string; guestLinkId: null } | { guestLinkId: string }

function ownerOf(ctx: Context): JobOwner {
  requireAction(ctx, "report.create")
  return { workspaceId: ctx.actor.workspaceId, guestLinkId: null }
}

type Reader = Pick<Context, "db" | "now">

async function findJob({ db }: Reader, owner: JobOwner, id: string) {
  const job = await db.reportJob.findFirst({ where: { id, ...owner }, omit: { result: true } })
  if (!job) throw notFound("Report", id)
  return job
}

/** How far a job of this owner is. */
export async function jobStatus(reader: Reader, owner: JobOwner, id: string): Promise<ReportStatus> {
  const job = await findJob(reader, owner, id)
  const open = job.status === "QUEUED" || job.status === "RUNNING"
  const lost = open && reader.now.getTime() - job.createdAt.getTime() > SILENT_MS
  return {
    JobId: job.id,
    Kind: job.kind,
    Status: lost ? "FAILED" : job.status,
    Progress: job.progress,
    Step: job.step,
    FileName: job.fileName,
    Error: lost ? "The server was restarted while it made this report. Ask for it again." : job.error,
  }
}

export async function cancelJob(reader: Reader, owner: JobOwner, id: string): Promise<void> {
  const job = await findJob(reader, owner, id)
  const where = { id: job.id, status: { in: ["QUEUED" as const, "RUNNING" as const] } }
  await reader.db.reportJob.updateMany({ where, data: { status: "CANCELLED", finishedAt: reader.now } })
  running.get(job.id)?.abort()
}

/** The bytes of a finished job of this owner, and its kind. */
export async function jobFile(reader: Reader, owner: JobOwner, id: string) {
  const { kind, fileName, contentType } = await findJob(reader, owner, id)
  const row = await reader.db.reportJob.findUniqueOrThrow({ where: { id }, select: { result: true } })
  if (!row.result)
    throw new AppError("Conflict", "This report is not ready.", { resourceId: id, resourceType: "Report" })
  return { kind, fileName, contentType, bytes: row.result }
}

/** How far a report is. */
export async function getReport(ctx: Context, input: { JobId: string }): Promise<ReportStatus> {
  return jobStatus(ctx, ownerOf(ctx), input.JobId)
}

export async function cancelReport(ctx: Context, input: { JobId: string }): Promise<void> {
  return cancelJob(ctx, ownerOf(ctx), input.JobId)
}

/** The bytes of a finished report. */
export async function readReport(ctx: Context, id: string) {
  return jobFile(ctx, ownerOf(ctx), id)
}
