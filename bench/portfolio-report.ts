import { Agent } from "node:http"
import { makeWorkloads, tick } from "@/bench/answer-load"
import { send } from "@/bench/load"
import { openStand, type Stand } from "@/bench/stand"
import { type Row, report, row } from "@/bench/table"

/** The portfolio report at 100, 1,000 and 10,000 workloads, and what it does to those who answer meanwhile. */

const SIZES = [100, 1_000, 10_000]
/** A large portfolio of one team: what a report of it does to those who answer is what counts. */
const USUAL = 60
/** How often a page asks how far a report is, in milliseconds. */
const PAGE_ASKS = 250
const CONNECTIONS = 4
const SECONDS = 6
const QUESTIONS = [0, 1, 2, 3].map((turn) => tick(turn).QuestionId)
const PILLARS = [
  "operationalExcellence",
  "security",
  "reliability",
  "performance",
  "costOptimization",
  "sustainability",
]

/** Workloads with the framework lens, its stored counts and four answers at high risk each. */
async function fill({ db, workspaceId }: Stand, from: number, to: number): Promise<void> {
  const lens = await db.lens.findUniqueOrThrow({ where: { alias: "wellarchitected" }, include: { versions: true } })
  const version = lens.versions[0]?.id ?? ""
  await db.$executeRaw`
    INSERT INTO "Workload" ("id", "workspaceId", "name", "normalizedName", "description", "environment", "high",
                            "unanswered", "accountIds", "awsRegions", "nonAwsRegions", "pillarPriorities", "nextReviewOn")
    SELECT md5('w' || n), ${workspaceId}, 'Workload ' || n, 'workload' || n, 'Measured', 'PRODUCTION', n % 7, 50, '{}',
           '{eu-central-1}', '{}', '{security}', current_date + (n % 200 - 100)
    FROM generate_series(${from}::int, ${to}::int) n`
  await db.$executeRaw`
    INSERT INTO "LensReview" ("id", "workloadId", "lensId", "lensVersionId", "position")
    SELECT md5('r' || n), md5('w' || n), ${lens.id}, ${version}, 0 FROM generate_series(${from}::int, ${to}::int) n`
  await db.$executeRaw`
    INSERT INTO "PillarReview" ("lensReviewId", "pillarId", "unanswered", "high")
    SELECT md5('r' || n), p, 8, n % 3 FROM generate_series(${from}::int, ${to}::int) n, unnest(${PILLARS}::text[]) p`
  await db.$executeRaw`
    INSERT INTO "Answer" ("lensReviewId", "questionId", "pillarId", "choices", "isApplicable", "reason", "notes", "risk")
    SELECT md5('r' || n), q, 'security', '{}', true, 'NONE', '', 'HIGH'
    FROM generate_series(${from}::int, ${to}::int) n, unnest(${QUESTIONS}::text[]) q`
  await db.$executeRaw`ANALYZE`
}

/** Asks for one report and waits for its file, in milliseconds; `ask` is how often it looks. */
async function make({ server, headers }: Stand, ask = 20): Promise<number> {
  const agent = new Agent({ keepAlive: true })
  const url = new URL(server.url)
  const start = performance.now()
  const asked = await send(agent, url, { method: "POST", path: "/api/plumbline/portfolio-report", headers, body: "{}" })
  if (asked.status !== 200) throw new Error(`${asked.status}: ${asked.body.slice(0, 300)}`)
  const { JobId } = JSON.parse(asked.body)
  for (;;) {
    const { body } = await send(agent, url, { method: "GET", path: `/api/plumbline/reports/${JobId}`, headers })
    const { Status, Error: message } = JSON.parse(body)
    if (Status === "DONE") break
    if (Status !== "RUNNING" && Status !== "QUEUED") throw new Error(message)
    await new Promise((resolve) => setTimeout(resolve, ask))
  }
  agent.destroy()
  return performance.now() - start
}

/** The 95th percentile of saving an answer, in milliseconds, while `meanwhile` runs again and again. */
async function answerLatency(
  stand: Stand,
  ids: readonly string[],
  meanwhile?: () => Promise<unknown>,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const times: number[] = []
  const end = performance.now() + SECONDS * 1000
  const answering = ids.map(async (id) => {
    for (let turn = 0; performance.now() < end; turn += 1) {
      const { QuestionId, ChoiceUpdates } = tick(turn)
      const path = `/api/aws/workloads/${id}/lensReviews/wellarchitected/answers/${QuestionId}`
      const body = JSON.stringify({ ChoiceUpdates })
      const start = performance.now()
      const { status } = await send(agent, new URL(stand.server.url), {
        method: "PATCH",
        path,
        headers: stand.headers,
        body,
      })
      if (status !== 200) throw new Error(`an answer got ${status}`)
      times.push(performance.now() - start)
    }
  })
  const working = (async () => {
    while (meanwhile && performance.now() < end) await meanwhile()
  })()
  await Promise.all([...answering, working])
  agent.destroy()
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN
}

async function measure(): Promise<Row[]> {
  const stand = await openStand()
  const answering = await makeWorkloads(stand, CONNECTIONS)
  const words = (ms: number) => `${ms.toFixed(ms < 100 ? 1 : 0)} ms`
  const times: number[] = []
  await fill(stand, 1, USUAL)
  // The first ones warm up.
  await make(stand)
  await answerLatency(stand, answering)
  const idle = await answerLatency(stand, answering)
  const busy = await answerLatency(stand, answering, () => make(stand, PAGE_ASKS))
  let filled = USUAL
  for (const size of SIZES) {
    await fill(stand, filled + 1, size)
    filled = size
    await make(stand)
    times.push(Math.min(await make(stand), await make(stand), await make(stand)))
  }
  const busiest = await answerLatency(stand, answering, () => make(stand, PAGE_ASKS))
  await stand.end()
  const [few = Number.NaN] = times
  const saved = (size: number) => `answer saved (p95) while portfolio reports of ${size.toLocaleString("en")} are made`
  return [
    ...SIZES.slice(1).map((size, index) => {
      const ms = times[index + 1] ?? Number.NaN
      return row(`portfolio report, ${size.toLocaleString("en")} vs. 100 workloads`, words(ms), words(few), ms / few)
    }),
    row(`${saved(USUAL)}, vs. idle`, words(busy), words(idle), busy / idle, { max: 1.5 }),
    row(`${saved(filled)}, vs. idle`, words(busiest), words(idle), busiest / idle),
  ]
}

await report(measure())
