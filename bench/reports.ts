import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Worker } from "node:worker_threads"
import { median, type Row, report, row } from "@/bench/table"
import type { WorkerAnswer } from "@/components/pdf/worker-messages"
import { checkLens } from "@/lib/lens/check"
import { allQuestions, isNoneOfThese, type Lens } from "@/lib/lens/model"
import { REPORTS, type ReportFormat } from "@/lib/report/catalogue"
import { comparison } from "@/lib/report/comparison"
import { PLAIN_DRESS } from "@/lib/report/dress"
import { reportOf } from "@/lib/report/example"
import type { ReportJob } from "@/lib/report/input"
import { portfolioOf } from "@/lib/report/portfolio-example"
import { decisionOf, improvementOf } from "@/lib/report/work-example"
import type { ReviewState } from "@/lib/review/state"

/** Every report for 57 questions and 120 improvements, warm, against the full review of the same workload. */

/** What each report comes as, PDF first. */
const OFFERED: Partial<Record<string, readonly ReportFormat[]>> = Object.fromEntries(
  Object.entries(REPORTS).map(([kind, { formats }]) => [kind, formats]),
)
const ROUNDS = 5
const ACTIONS = 120
const { lens } = checkLens(readFileSync("lenses/wellarchitected.json", "utf8"))
if (!lens) throw new Error("the framework lens cannot be read")

/** All questions answered; `offset` decides how, so that two states differ in most of them. */
function review(framework: Lens, offset: number): ReviewState {
  const choice = { status: "SELECTED", reason: "NONE", notes: "" } as const
  const answers = allQuestions(framework).map((question, index) => {
    const practices = question.choices.filter((one) => !isNoneOfThese(one))
    const ticked = practices.filter((_, at) => (at + index + offset) % 3 !== 0)
    const notes = `Agreed in session ${offset}; the evidence is in the runbook. `.repeat(4)
    const choices = Object.fromEntries(ticked.map(({ id }) => [id, choice]))
    return [question.id, { choices, isApplicable: true, reason: "NONE" as const, notes }] as const
  })
  const none = { notes: "", pillarNotes: {}, pillarReasons: {} }
  return { lensKey: "framework", lensVersion: "1", lens: framework, answers: Object.fromEntries(answers), ...none }
}

function jobs(framework: Lens): Record<string, ReportJob> {
  const [then, now] = [[review(framework, 0)], [review(framework, 1)]]
  const steps = ["Write it down", "Try it", "Tell the others"].map((text, at) => ({
    id: `${at}`,
    text,
    done: at === 0,
  }))
  const items = Array.from({ length: ACTIONS }, (_, at) => improvementOf(at + 1, { steps }))
  const decisions = Array.from({ length: ACTIONS }, (_, at) => decisionOf(at + 1))
  const input = reportOf(now, { milestone: null, work: { items, decisions } })
  const about = { workloadName: "Checkout", description: "", workspaceName: "Bench", generatedOn: "2026-11-21" }
  const states = { before: { name: "v1", day: "2026-03-02" }, after: { name: null, day: "2026-11-21" } }
  const compared = { ...about, ...states, found: comparison(then, now), pillars: [], trend: [] }
  const dress = PLAIN_DRESS
  return {
    "full review": { kind: "full-review", input, dress },
    [`improvement plan with ${ACTIONS} actions`]: { kind: "improvement-plan", input, dress },
    "executive brief": { kind: "executive-brief", input, dress },
    [`decision register of ${ACTIONS}`]: { kind: "decision-register", input, dress },
    "milestone comparison": { kind: "milestone-comparison", input: compared, dress },
    "portfolio of 100 workloads": { kind: "portfolio", input: portfolioOf(100), dress },
    "portfolio of 500 workloads": { kind: "portfolio", input: portfolioOf(500), dress },
  }
}

async function inWorker(worker: Worker, job: ReportJob, format: ReportFormat = "pdf"): Promise<number> {
  const start = performance.now()
  await new Promise<void>((resolve, reject) => {
    const hear = (message: WorkerAnswer) => {
      if (message.kind === "progress") return
      worker.off("message", hear)
      if (message.kind === "done") resolve()
      else reject(new Error(message.message))
    }
    worker.on("message", hear)
    worker.postMessage({ id: 1, job, format })
  })
  return performance.now() - start
}

async function measure(framework: Lens): Promise<Row[]> {
  const worker = new Worker(join(process.cwd(), ".next", "report-worker.mjs"), {
    execArgv: [],
    env: { ...process.env, NODE_ENV: "production" },
  })
  const all = Object.entries(jobs(framework))
  const times = new Map<string, number[]>(all.map(([name]) => [name, []]))
  const written = new Map<string, number[]>()
  // The first round warms up and does not count.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, job] of all) {
      const ms = await inWorker(worker, job)
      if (round > 0) times.get(name)?.push(ms)
      const [, format] = OFFERED[job.kind] ?? []
      if (!format) continue
      const made = await inWorker(worker, job, format)
      if (round > 0) written.set(name, [...(written.get(name) ?? []), made])
    }
  }
  await worker.terminate()
  const floor = median(times.get("full review") ?? [])
  const words = (ms: number) => `${ms < 20 ? ms.toFixed(1) : Math.round(ms)} ms`
  const against = (what: string, ms: number) =>
    row(`${what}, vs. full review of 57 questions`, words(ms), words(floor), ms / floor)
  return [
    ...all.slice(1).map(([name]) => against(`${name} PDF`, median(times.get(name) ?? []))),
    ...[...written].map(([name, ms]) => against(`${name} as slides or document`, median(ms))),
  ]
}

await report(measure(lens))
