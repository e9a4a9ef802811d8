import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Worker } from "node:worker_threads"
import { chromium } from "@playwright/test"
import { median, type Row, report, row } from "@/bench/table"
import type { WorkerAnswer } from "@/components/pdf/worker-messages"
import { checkLens } from "@/lib/lens/check"
import { allQuestions, type Lens, type Question } from "@/lib/lens/model"
import { PLAIN_DRESS } from "@/lib/report/dress"
import { fullReview } from "@/lib/report/full-review"
import type { ReportInput } from "@/lib/report/input"
import type { QuestionBlock } from "@/lib/report/question-block"
import type { AnswerState } from "@/lib/review/answer"
import type { ReviewState } from "@/lib/review/state"
import { findChromium } from "@/scripts/chromium.mjs"

/** The full-review PDF, warm, against warm Chromium printing the same content as HTML, and 228 against 57 questions. */

const ROUNDS = 5
const { lens } = checkLens(readFileSync("lenses/wellarchitected.json", "utf8"))
if (!lens) throw new Error("the framework lens cannot be read")

function answer(question: Question, index: number): AnswerState {
  const ticked = question.choices.filter(({ id }, at) => !id.endsWith("_no") && (index % 3 === 0 || at % 2 === 0))
  const choice = { status: "SELECTED", reason: "NONE", notes: "" } as const
  const notes =
    index % 2 === 0 ? "Agreed with operations in the session; the evidence is in the runbook. ".repeat(4) : ""
  return {
    choices: Object.fromEntries(ticked.map(({ id }) => [id, choice])),
    isApplicable: true,
    reason: "NONE",
    notes,
  }
}

function input(copies: number, framework: Lens): ReportInput {
  const answers = Object.fromEntries(allQuestions(framework).map((one, index) => [one.id, answer(one, index)]))
  const review = (number: number): ReviewState => ({
    ...{ lensKey: `lens-${number}`, lensVersion: "1", lens: framework, notes: "", answers },
    ...{ pillarNotes: {}, pillarReasons: {} },
  })
  const none = { architecturalDesign: "", industryType: "", industry: "", notes: "", type: "", criticality: "" }
  return {
    workload: {
      ...none,
      ...{
        id: "0".repeat(32),
        arn: "arn",
        name: "Checkout",
        description: "Takes the orders",
        environment: "PRODUCTION",
      },
      ...{
        reviewOwner: "Bench",
        accountIds: [],
        awsRegions: ["eu-central-1"],
        nonAwsRegions: [],
        pillarPriorities: [],
      },
      ...{ improvementStatus: "NOT_STARTED", tags: {}, scope: "", boundaries: "", objectives: "", compliance: "" },
      ...{ painPoints: "", people: [], nextReviewOn: null },
    },
    reviews: Array.from({ length: copies }, (_, index) => review(index)),
    milestone: null,
    generatedOn: "2026-11-21",
    workspaceName: "Bench",
  }
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")

function questionHtml(block: QuestionBlock): string {
  const list = (title: string, lines: { number: number; title: string }[]) =>
    `<div><h4>${title}</h4>${lines.map((line) => `<p>${line.number} ${escaped(line.title)}</p>`).join("")}</div>`
  const steps = block.steps.map((step) => `<pre>${escaped(JSON.stringify(step, null, 1))}</pre>`).join("")
  const columns = `<div class="two">${list("In place", block.inPlace)}${list("Not yet", block.notYet)}</div>`
  return `<section><h3>${block.label} ${escaped(block.title)}</h3><p>${block.risk}: ${escaped(block.because)}</p>
    <p>${escaped(block.why)}</p>${columns}<p class="notes">${escaped(block.notes)}</p>${steps}</section>`
}

/** The same words as the report, laid out by a style sheet of a few lines. */
function html(from: ReportInput): string {
  const review = fullReview(from)
  const body = review.lenses.map((one) =>
    one.pillars.map((pillar) => `<h2>${pillar.row.name}</h2>${pillar.questions.map(questionHtml).join("")}`).join(""),
  )
  const style =
    "body{font:9.5pt sans-serif}.two{display:grid;grid-template-columns:1fr 1fr}.notes{background:#eee}pre{white-space:pre-wrap}"
  return `<meta charset="utf-8"><style>${style}</style><h1>${review.headline}</h1>${body.join("")}`
}

async function inWorker(worker: Worker, from: ReportInput): Promise<number> {
  const start = performance.now()
  await new Promise<void>((resolve, reject) => {
    const hear = (message: WorkerAnswer) => {
      if (message.kind === "progress") return
      worker.off("message", hear)
      if (message.kind === "done") resolve()
      else reject(new Error(message.message))
    }
    worker.on("message", hear)
    worker.postMessage({ id: 1, format: "pdf", job: { kind: "full-review", input: from, dress: PLAIN_DRESS } })
  })
  return performance.now() - start
}

async function measure(framework: Lens): Promise<Row[]> {
  const [small, large] = [input(1, framework), input(4, framework)]
  const worker = new Worker(join(process.cwd(), ".next", "report-worker.mjs"), {
    execArgv: [],
    env: { ...process.env, NODE_ENV: "production" },
  })
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] })
  const page = await browser.newPage()
  const print = async () => {
    const start = performance.now()
    await page.setContent(html(small))
    await page.pdf({ format: "A4" })
    return performance.now() - start
  }
  const times: Record<"ours" | "theirs" | "four", number[]> = { ours: [], theirs: [], four: [] }
  // The first round warms both up and does not count.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const measured = { ours: await inWorker(worker, small), theirs: await print(), four: await inWorker(worker, large) }
    if (round === 0) continue
    for (const key of ["ours", "theirs", "four"] as const) times[key].push(measured[key])
  }
  const peak = process.resourceUsage().maxRSS / 1024
  await browser.close()
  await worker.terminate()
  const [ours, theirs, four] = [median(times.ours), median(times.theirs), median(times.four)]
  const words = (ms: number) => `${Math.round(ms)} ms`
  return [
    row("full review PDF, 57 questions, vs. warm Chromium", words(ours), words(theirs), ours / theirs, { max: 1 }),
    row(`full review PDF, 228 vs. 57 questions (peak ${Math.round(peak)} MB)`, words(four), words(ours), four / ours, {
      max: 4.4,
    }),
  ]
}

await report(measure(lens))
