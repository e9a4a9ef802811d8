import { Agent, request } from "node:http"
import { openStand, type Stand } from "@/bench/stand"
import { median, type Row, report, row } from "@/bench/table"
import { lensJson } from "@/lib/lens/example"

/**
 * The portfolio page at 100, 1,000 and 10,000 workloads with four answers and two milestones each and a programme that
 * knows half of their high risks, over HTTP: until its first part with the heat map is there, and until what looks at
 * every answer has followed.
 */

const SIZES = [100, 1_000, 10_000] as const
const TIMES = 24
const COUNTS = { unanswered: 0, high: 2, medium: 1, none: 1, notApplicable: 0 }

async function prepare({ db, workspaceId }: Stand): Promise<string> {
  const lens = { id: "f".repeat(32), workspaceId, name: "Small", normalizedName: "small" }
  await db.lens.create({ data: lens })
  const source = JSON.stringify(lensJson())
  const version = { id: "e".repeat(32), lensId: lens.id, version: "1", number: 1, isMajor: true }
  await db.lensVersion.create({ data: { ...version, source, name: "Small", questionCount: 4 } })
  const target = { name: "Fewer high risks", targetPercent: 45, startedOn: ago(100), dueOn: ago(-200) }
  const days = Array.from({ length: 100 }, (_, at) => ({ day: ago(100 - at), known: 900, resolved: at }))
  await db.programme.create({ data: { id: PROGRAMME, workspaceId, ...target, days: { create: days } } })
  return version.id
}

const PROGRAMME = "d".repeat(32)
const ago = (days: number) => new Date(Date.now() - days * 86_400_000)

/** Workloads `from` to `to`, by statements: verbs would take an hour. */
async function fill({ db, workspaceId }: Stand, versionId: string, from: number, to: number): Promise<void> {
  const lensId = "f".repeat(32)
  const { high, medium, none } = COUNTS
  await db.$executeRaw`
    INSERT INTO "Workload" ("id", "workspaceId", "name", "normalizedName", "description", "environment", "high", "medium",
      "none", "accountIds", "awsRegions", "nonAwsRegions", "pillarPriorities", "updatedAt", "tags", "nextReviewOn",
      "createdAt")
    SELECT md5(n::text), ${workspaceId}, 'Workload ' || n, 'workload' || n, 'Measured', 'PRODUCTION', ${high}::int,
      ${medium}::int, ${none}::int, '{}', '{eu-central-1}', '{}', '{security}', now() - n * interval '1 minute',
      jsonb_build_object('team', 'team ' || n % 20), current_date + n % 300 - 30, now() - interval '400 days'
    FROM generate_series(${from}::int, ${to}::int) n`
  await db.$executeRaw`
    INSERT INTO "LensReview" ("id", "workloadId", "lensId", "lensVersionId", "position")
    SELECT md5('r' || n), md5(n::text), ${lensId}, ${versionId}, 0 FROM generate_series(${from}::int, ${to}::int) n`
  await db.$executeRaw`
    INSERT INTO "PillarReview" ("lensReviewId", "pillarId", "unanswered", "high", "medium", "none")
    SELECT md5('r' || n), pillar, 0, 1, CASE pillar WHEN 'security' THEN 1 ELSE 0 END,
      CASE pillar WHEN 'security' THEN 0 ELSE 1 END
    FROM generate_series(${from}::int, ${to}::int) n, unnest(ARRAY['security', 'operations']) pillar`
  await db.$executeRaw`
    INSERT INTO "Answer" ("lensReviewId", "questionId", "pillarId", "choices", "isApplicable", "reason", "notes", "risk")
    SELECT md5('r' || n), q.id, q.pillar, '{"keep_logs": {"status": "SELECTED", "notes": "", "reason": "NONE"}}', true,
      'NONE', repeat('What was said about it. ', 10), q.risk::"Risk"
    FROM generate_series(${from}::int, ${to}::int) n, (VALUES ('security_1', 'security', 'HIGH'),
      ('security_2', 'security', 'MEDIUM'), ('operations_1', 'operations', 'HIGH'),
      ('operations_2', 'operations', 'NONE')) q (id, pillar, risk)`
  await db.$executeRaw`
    INSERT INTO "Milestone" ("workloadId", "number", "name", "normalizedName", "unanswered", "high", "medium", "none",
      "notApplicable", "snapshot", "recordedAt")
    SELECT md5(n::text), m, 'v' || m, 'v' || m, 0, 3 - m, 1, m, 0, '{}', now() - (n % 300 + 30 * m) * interval '1 day'
    FROM generate_series(${from}::int, ${to}::int) n, generate_series(1, 2) m`
  await db.$executeRaw`
    INSERT INTO "ProgrammeRisk" ("programmeId", "lensReviewId", "questionId", "seenOn")
    SELECT ${PROGRAMME}, md5('r' || n), 'security_1', current_date FROM generate_series(${from}::int, ${to}::int) n`
  await db.$executeRaw`ANALYZE`
}

interface Times {
  /** Until the heat map is there, in milliseconds. */
  first: number
  /** Until everything is. */
  whole: number
}

async function ask({ server, headers }: Stand, agent: Agent): Promise<Times> {
  const { hostname: host, port } = new URL(server.url)
  const start = performance.now()
  let first = Number.NaN
  let body = ""
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host, port, path: "/", headers }, (response) => {
      response.setEncoding("utf8")
      response.on("data", (chunk: string) => {
        body += chunk
        if (Number.isNaN(first) && body.includes("Workloads by pillar")) first = performance.now() - start
      })
      response.on("end", () => {
        if (response.statusCode !== 200) reject(new Error(`the portfolio answered ${response.statusCode}`))
        resolve({ first, whole: performance.now() - start })
      })
    })
    sent.on("error", reject)
    sent.end()
  })
}

async function time(stand: Stand): Promise<Times> {
  const agent = new Agent({ keepAlive: true })
  const times: Times[] = []
  for (let turn = 0; turn < TIMES; turn += 1) times.push(await ask(stand, agent))
  agent.destroy()
  const warm = times.slice(TIMES / 3)
  return { first: median(warm.map((one) => one.first)), whole: median(warm.map((one) => one.whole)) }
}

async function measure(): Promise<Row[]> {
  const stand = await openStand()
  const version = await prepare(stand)
  const rows: Row[] = []
  let floor: Times | undefined
  let before = 0
  const words = (ms: number) => `${ms.toFixed(0)} ms`
  for (const size of SIZES) {
    await fill(stand, version, before + 1, size)
    before = size
    const found = await time(stand)
    floor ??= found
    const what = `portfolio page, ${size.toLocaleString("en")} workloads vs. 100`
    const { first, whole } = found
    rows.push(row(`${what}: heat map`, words(first), words(floor.first), first / floor.first, { max: 2 }))
    rows.push(row(`${what}: all of it`, words(whole), words(floor.whole), whole / floor.whole))
  }
  await stand.end()
  return rows
}

await report(measure())
