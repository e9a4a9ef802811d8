import "server-only"
import { GUEST_REPORT_KINDS, type GuestReport } from "@/lib/access/guest-link"
import { notFound } from "@/lib/errors"
import type { Dress } from "@/lib/report/dress"
import type { ComparisonJob, WorkloadReportJob } from "@/lib/report/input"
import type { ReportStatus } from "@/lib/report/status"
import type { Context } from "@/lib/server/context"
import { requireWorkload } from "@/lib/server/gate"
import { redactionOf } from "@/lib/server/guest/dashboard"
import { guestContext, type OpenLink } from "@/lib/server/guest/visits"
import { countTry } from "@/lib/server/rate-limits"
import { comparisonInput } from "@/lib/server/reports/comparison"
import { dressOf } from "@/lib/server/reports/dress"
import { reportInput } from "@/lib/server/reports/input"
import { cancelJob, fileName, jobFile, jobStatus, startJob } from "@/lib/server/reports/jobs"
import type { Visit } from "@/lib/server/visit"

/** The reports that the link offers now: without a milestone there is nothing to compare. */
export async function guestReports({ db }: Pick<Visit, "db">, link: OpenLink): Promise<GuestReport[]> {
  const { reports, workloadId } = link
  const offered = GUEST_REPORT_KINDS.filter((kind) => reports.includes(kind))
  if (!offered.includes("milestone-comparison")) return offered
  const milestones = await db.milestone.count({ where: { workloadId } })
  return offered.filter((kind) => kind !== "milestone-comparison" || milestones > 0)
}

/**
 * Starts making a report that the link offers, without what it hides, with its watermark: a job like a member's, in the
 * same queue. Throws ResourceNotFound for any other report.
 */
export async function requestGuestReport(visit: Visit, link: OpenLink, asked: string): Promise<{ JobId: string }> {
  const kind = (await guestReports(visit, link)).find((one) => one === asked)
  if (!kind) throw notFound("Report", "this one")
  await countTry(visit.db, "guest-report", link.id)
  const ctx = guestContext(visit, link)
  const plain = await dressOf(ctx, link.workspaceId, {})
  const dress: Dress = { ...plain, redaction: redactionOf(link), watermark: link.watermark }
  const job = await jobOf(ctx, link, kind, dress)
  const name = job.kind === "milestone-comparison" ? job.input.workloadName : job.input.workload.name
  return startJob(ctx, job, {
    workloadId: link.workloadId,
    guestLinkId: link.id,
    input: { Kind: kind },
    fileName: fileName([name, kind, job.input.generatedOn]),
  })
}

async function jobOf(
  ctx: Context,
  { workloadId }: OpenLink,
  kind: GuestReport,
  dress: Dress,
): Promise<ComparisonJob | WorkloadReportJob> {
  const of = { WorkloadId: workloadId }
  if (kind !== "milestone-comparison") return { kind, input: await reportInput(ctx, of), dress }
  const workload = await requireWorkload(ctx, workloadId, "report.create")
  const newest = await ctx.db.milestone.findFirstOrThrow({ where: { workloadId }, orderBy: { number: "desc" } })
  return { kind, input: await comparisonInput(ctx, workload, { ...of, From: newest.number }), dress }
}

/** How far a report that this link asked for is. */
export async function guestReportStatus(visit: Visit, { id }: OpenLink, jobId: string): Promise<ReportStatus> {
  return jobStatus(visit, { guestLinkId: id }, jobId)
}

export async function cancelGuestReport(visit: Visit, { id }: OpenLink, jobId: string): Promise<void> {
  return cancelJob(visit, { guestLinkId: id }, jobId)
}

/** The bytes of a report that this link asked for. */
export async function guestReportFile(visit: Visit, { id }: OpenLink, jobId: string) {
  return jobFile(visit, { guestLinkId: id }, jobId)
}
