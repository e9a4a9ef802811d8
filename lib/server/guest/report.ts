import "server-only"
import { GUEST_REPORT_KINDS } from "@/lib/access/guest-link"
import { notFound } from "@/lib/errors"
import { redactionOf } from "@/lib/server/guest/dashboard"
import { guestContext, type OpenLink } from "@/lib/server/guest/visits"
import { countTry } from "@/lib/server/rate-limits"
import { dressOf } from "@/lib/server/reports/dress"
import { reportInput } from "@/lib/server/reports/input"
import { fileName } from "@/lib/server/reports/jobs"
import { renderReport } from "@/lib/server/reports/render"
import type { Visit } from "@/lib/server/visit"

/** A report that the link offers, without what it hides, with its watermark. Throws ResourceNotFound for any other. */
export async function guestReport(visit: Visit, link: OpenLink, asked: string, signal: AbortSignal) {
  const kind = GUEST_REPORT_KINDS.find((one) => one === asked && link.reports.includes(one))
  if (!kind) throw notFound("Report", "this one")
  await countTry(visit.db, "guest-report", link.id)
  const ctx = guestContext(visit, link)
  const input = await reportInput(ctx, { WorkloadId: link.workloadId })
  const plain = await dressOf(ctx, link.workspaceId, {})
  const dress = { ...plain, redaction: redactionOf(link), watermark: link.watermark }
  const bytes = await renderReport({ kind, input, dress }, () => undefined, signal)
  return { fileName: fileName([input.workload.name, kind, input.generatedOn]), contentType: "application/pdf", bytes }
}
