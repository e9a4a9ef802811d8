import "server-only"
import { AppError } from "@/lib/errors"
import type { ReportJob } from "@/lib/report/input"
import { officeParts } from "@/lib/report/office/office-file"
import { zip } from "@/lib/server/exports/zip"

/** The bytes of a report as slides or as a document. */
export function officeFile(job: ReportJob): Uint8Array {
  const parts = officeParts(job)
  if (!parts) throw new AppError("Validation", "This report comes as a PDF only.")
  const entries = parts.map((part) => ({
    path: part.path,
    content: "text" in part ? Buffer.from(part.text, "utf8") : Buffer.from(part.bytes),
  }))
  return zip(entries)
}
