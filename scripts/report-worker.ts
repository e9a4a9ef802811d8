// The worker thread that makes reports, bundled by build.mjs: what draws PDFs and what packs archives meet only here.
import { serveReports } from "@/components/pdf/worker"
import { officeFile } from "@/lib/server/reports/office"

serveReports(officeFile)
