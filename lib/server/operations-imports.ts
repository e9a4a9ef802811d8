import "server-only"
import { exportTracker, exportTrackerInput } from "@/lib/server/exports/tracker-export"
import * as lens from "@/lib/server/imports/lens-import"
import { FILE_BODY } from "@/lib/server/imports/read-file"
import * as review from "@/lib/server/imports/review-import"
import { operation } from "@/lib/server/operation"

/** Files that leave, and that come back: first what they would change, then the part of it that somebody accepted. */
export const IMPORT_OPERATIONS = [
  operation({
    name: "ExportTracker",
    method: "POST",
    path: "/workloads/{WorkloadId}/tracker-export",
    input: exportTrackerInput,
    run: exportTracker,
    bodyLimit: FILE_BODY,
  }),
  operation({
    name: "PreviewReviewImport",
    method: "POST",
    path: "/workloads/{WorkloadId}/import/preview",
    input: review.previewReviewImportInput,
    run: review.previewReviewImport,
    bodyLimit: FILE_BODY,
  }),
  operation({
    name: "ApplyReviewImport",
    method: "POST",
    path: "/workloads/{WorkloadId}/import",
    input: review.applyReviewImportInput,
    run: review.applyReviewImport,
    bodyLimit: FILE_BODY,
  }),
  operation({
    name: "PreviewLensImport",
    method: "POST",
    path: "/lens-drafts/{LensKey}/import/preview",
    input: lens.previewLensImportInput,
    run: lens.previewLensImport,
    bodyLimit: FILE_BODY,
  }),
  operation({
    name: "ApplyLensImport",
    method: "POST",
    path: "/lens-drafts/{LensKey}/import",
    input: lens.applyLensImportInput,
    run: lens.applyLensImport,
    bodyLimit: FILE_BODY,
  }),
]
