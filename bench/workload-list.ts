import { Agent } from "node:http"
import { send } from "@/bench/load"
import { openStand, type Stand } from "@/bench/stand"
import { median, type Row, report, row } from "@/bench/table"

/** The first page of the workload list at 10,000 workloads against 100, over HTTP, in the page's default order. */

const FEW = 100
const MANY = 10_000
const TIMES = 60

async function fill({ db, workspaceId }: Stand, from: number, to: number) {
  await db.$executeRaw`
    INSERT INTO "Workload" ("id", "workspaceId", "name", "normalizedName", "description", "environment", "high",
                            "unanswered", "accountIds", "awsRegions", "nonAwsRegions", "pillarPriorities", "updatedAt")
    SELECT md5(n::text), ${workspaceId}, 'Workload ' || n, 'workload' || n, 'Measured', 'PRODUCTION', n % 7, n % 50,
           '{}', '{eu-central-1}', '{}', '{security}', now() - n * interval '1 minute'
    FROM generate_series(${from}::int, ${to}::int) n`
  await db.$executeRaw`ANALYZE "Workload"`
}

async function time({ server, headers }: Stand, filter: object): Promise<number> {
  const agent = new Agent({ keepAlive: true })
  const body = JSON.stringify({ MaxResults: 50, Plumbline: filter })
  const call = { method: "POST", path: "/api/aws/workloadsSummaries", headers, body }
  const times: number[] = []
  for (let turn = 0; turn < TIMES; turn += 1) {
    const start = performance.now()
    const { status } = await send(agent, new URL(server.url), call)
    if (status !== 200) throw new Error(`the list answered ${status}`)
    times.push(performance.now() - start)
  }
  agent.destroy()
  return median(times.slice(TIMES / 3))
}

const ORDERS = {
  "changed last": {},
  "most high risks": { Sort: "high" },
  "high risk only": { Risk: "high", Sort: "name" },
}

async function measure(): Promise<Row[]> {
  const stand = await openStand()
  const rows: Row[] = []
  await fill(stand, 1, FEW)
  const few = new Map<string, number>()
  for (const [name, filter] of Object.entries(ORDERS)) few.set(name, await time(stand, filter))
  await fill(stand, FEW + 1, MANY)
  for (const [name, filter] of Object.entries(ORDERS)) {
    const [many, floor] = [await time(stand, filter), few.get(name) ?? Number.NaN]
    const words = (ms: number) => `${ms.toFixed(1)} ms`
    rows.push(row(`workload list (${name}), 10,000 vs. 100`, words(many), words(floor), many / floor, { max: 1.5 }))
  }
  await stand.end()
  return rows
}

await report(measure())
