// The worker thread that makes reports, bundled by build.mjs: what draws PDFs and what packs archives meet only here.
import { getPriority, setPriority } from "node:os"
import { serveReports } from "@/components/pdf/worker"
import { officeFile } from "@/lib/server/reports/office"

const LOWEST = 19

// Whoever answers a question goes first. On Linux this is the priority of this thread; elsewhere it is the process's.
if (process.platform === "linux") setPriority(Math.min(LOWEST, getPriority() + 15))

serveReports(officeFile)
