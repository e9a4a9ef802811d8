import "server-only"
import { notFound } from "@/lib/errors"
import { EXPORT_FILES, isExportFile } from "@/lib/report/export-file"
import type { ExportInput } from "@/lib/report/export-input"
import { workbookSheets } from "@/lib/report/export-rows"
import { exportText } from "@/lib/report/export-text"
import { xlsxParts } from "@/lib/report/xlsx"
import type { Context } from "@/lib/server/context"
import { sessionEvidence } from "@/lib/server/exports/session-evidence"
import { zip } from "@/lib/server/exports/zip"
import { requireWorkload } from "@/lib/server/gate"
import { listImprovements } from "@/lib/server/improvements"
import { type ReportScope, reportInput } from "@/lib/server/reports/input"
import { countsOf } from "@/lib/server/workload-shape"

/**
 * A workload as a file (lib/report/export-file). Throws ResourceNotFound for a missing workload, milestone or file and
 * AccessDenied for whoever may not make reports.
 */
export async function exportWorkload(ctx: Context, scope: ReportScope, file: string) {
  // The gate comes first: a stranger learns nothing, not even which files there are.
  const input = await exportInput(ctx, scope)
  if (!isExportFile(file)) throw notFound("Export", file)
  const bytes =
    file === "review.xlsx"
      ? workbook(await withEvidence(ctx, scope, input))
      : Buffer.from(exportText(file, input), "utf8")
  const words = [input.workload.name, input.milestone?.name ?? "", input.generatedOn].filter(Boolean).join("-")
  const plain = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-/, "")
  const fileName = `${plain}-${file}`
  return { fileName, contentType: EXPORT_FILES[file], bytes }
}

/** All that an export or an import of a workload looks at. */
export async function exportInput(ctx: Context, scope: ReportScope): Promise<ExportInput> {
  const input = await reportInput(ctx, scope)
  const rows = await ctx.db.milestone.findMany({
    where: { workloadId: scope.WorkloadId, number: { lte: scope.MilestoneNumber } },
    orderBy: { number: "asc" },
    omit: { snapshot: true },
  })
  const milestones = rows.map((row) => ({
    number: row.number,
    name: row.name,
    kind: row.kind,
    note: row.note,
    recordedOn: row.recordedAt.toISOString(),
    recordedBy: row.recordedByName,
    counts: countsOf(row),
  }))
  if (scope.MilestoneNumber !== undefined) return { ...input, milestones }
  const { Improvements } = await listImprovements(ctx, { WorkloadId: scope.WorkloadId })
  return { ...input, milestones, improvements: Improvements }
}

/** Sessions are read only where somebody asks for all of it: their logs are long. */
async function withEvidence(ctx: Context, scope: ReportScope, input: ExportInput): Promise<ExportInput> {
  if (!input.improvements) return input
  const workload = await requireWorkload(ctx, scope.WorkloadId, "report.create")
  return { ...input, sessionEvidence: await sessionEvidence(ctx, workload) }
}

function workbook(input: ExportInput): Buffer {
  const about = { title: `${input.workload.name}: review`, created: input.generatedOn }
  const parts = xlsxParts(workbookSheets(input), about)
  return zip(parts.map(({ path, text }) => ({ path, content: Buffer.from(text, "utf8") })))
}
