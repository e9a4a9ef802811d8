import "server-only"
import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"
import { brandKitInput } from "@/lib/report/brand/brand-schema"
import { dressInput } from "@/lib/report/dress-schema"
import { operation } from "@/lib/server/operation"
import { getBrandKit, saveBrandKit } from "@/lib/server/reports/brand-kit"
import { requestComparison } from "@/lib/server/reports/comparison"
import { cancelReport, getReport, requestReport } from "@/lib/server/reports/jobs"
import { requestLensBook } from "@/lib/server/reports/lens-book"
import { requestPortfolio } from "@/lib/server/reports/portfolio"

/** As the portfolio's address has them. */
const portfolioFilter = z.object({
  search: z.string().max(200).optional(),
  risk: z.enum(["", "high", "medium"]).optional(),
  environment: z.enum(["", "PRODUCTION", "PREPRODUCTION"]).optional(),
  criticality: z.string().max(40).optional(),
  tag: z.string().max(400).optional(),
  due: z.enum(["", "overdue", "stale"]).optional(),
})

const job = z.object({ JobId: field.workloadId })

/** Reports are made off the request thread: ask, look how far it is, fetch /api/reports/{JobId}. */
export const REPORT_OPERATIONS = [
  operation({
    name: "RequestReport",
    method: "POST",
    path: "/workloads/{WorkloadId}/reports",
    input: z.object({
      WorkloadId: field.workloadId,
      LensAlias: field.lensAlias.optional(),
      MilestoneNumber: field.milestoneNumber.optional(),
      Kind: z.enum(["full-review", "improvement-plan", "executive-brief", "decision-register"]),
      Format: z.enum(["pdf", "pptx", "docx"]).default("pdf"),
      ...dressInput,
    }),
    run: requestReport,
  }),
  operation({
    name: "RequestLensBook",
    method: "POST",
    path: "/lenses/{LensAlias}/book",
    input: z.object({
      LensAlias: field.lensAlias,
      LensVersion: z.string().min(1).max(32).optional(),
      ...dressInput,
    }),
    run: requestLensBook,
  }),
  operation({
    name: "RequestComparisonReport",
    method: "POST",
    path: "/workloads/{WorkloadId}/comparison-report",
    input: z.object({
      WorkloadId: field.workloadId,
      From: field.milestoneNumber,
      To: field.milestoneNumber.optional(),
      Format: z.enum(["pdf", "pptx"]).default("pdf"),
      ...dressInput,
    }),
    run: requestComparison,
  }),
  operation({
    name: "RequestPortfolioReport",
    method: "POST",
    path: "/portfolio-report",
    input: z.object({ Filter: portfolioFilter.optional(), Format: z.enum(["pdf"]).default("pdf"), ...dressInput }),
    run: requestPortfolio,
  }),
  operation({ name: "GetBrandKit", method: "GET", path: "/brand-kit", input: z.object({}), run: getBrandKit }),
  operation({ name: "SaveBrandKit", method: "PUT", path: "/brand-kit", input: brandKitInput, run: saveBrandKit }),
  operation({ name: "GetReport", method: "GET", path: "/reports/{JobId}", input: job, run: getReport }),
  operation({ name: "CancelReport", method: "DELETE", path: "/reports/{JobId}", input: job, run: cancelReport }),
]
