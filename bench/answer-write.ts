import { spawn } from "node:child_process"
import { once } from "node:events"
import { Agent } from "node:http"
import { createInterface } from "node:readline"
import { type Call, send, throughput } from "@/bench/load"
import { openStand, type Stand } from "@/bench/stand"
import { median, type Row, report, row } from "@/bench/table"

/** An answer saved over HTTP – signed in, authorised, evaluated, audited, published – against two floors. */

const CONNECTIONS = 16
const SECONDS = 4
const ROUNDS = 3

const PILLAR = "security"
const QUESTIONS = ["securely-operate", "identities", "permissions", "network-protection"]
const CHOICES: Record<string, string> = {
  "securely-operate": "sec_securely_operate_multi_accounts",
  identities: "sec_identities_enforce_mechanisms",
  permissions: "sec_permissions_define",
  "network-protection": "sec_network_protection_create_layers",
}

async function workloads({ server, headers }: Stand): Promise<string[]> {
  const agent = new Agent({ keepAlive: true })
  const made: string[] = []
  for (let index = 0; index < CONNECTIONS; index += 1) {
    const body = JSON.stringify({
      WorkloadName: `Bench ${index}`,
      Description: "Measured",
      Environment: "PRODUCTION",
      ReviewOwner: "Bench",
      AwsRegions: ["eu-central-1"],
      Lenses: ["wellarchitected"],
    })
    const answer = await send(agent, new URL(server.url), { method: "POST", path: "/api/aws/workloads", headers, body })
    made.push(JSON.parse(answer.body).WorkloadId)
  }
  agent.destroy()
  return made
}

async function startBare(databaseUrl: string) {
  const child = spawn(process.execPath, ["--import", "tsx", "bench/bare-server.ts"], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "pipe", "inherit"],
  })
  const [url] = await once(createInterface(child.stdout), "line")
  return { url: String(url), stop: () => child.kill() }
}

async function measure(): Promise<Row[]> {
  const stand = await openStand()
  const ids = await workloads(stand)
  const bare = await startBare(stand.server.databaseUrl)
  const question = (turn: number) => QUESTIONS[turn % QUESTIONS.length] ?? ""
  const status = (turn: number) => (Math.floor(turn / QUESTIONS.length) % 2 === 0 ? "SELECTED" : "UNSELECTED")
  const choice = (turn: number) => ({ [CHOICES[question(turn)] ?? ""]: { Status: status(turn) } })
  const answer = (connection: number, turn: number): Call => ({
    method: "PATCH",
    path: `/api/aws/workloads/${ids[connection]}/lensReviews/wellarchitected/answers/${question(turn)}`,
    headers: stand.headers,
    body: JSON.stringify({ ChoiceUpdates: choice(turn) }),
  })
  const same = (connection: number, turn: number): Call => ({
    method: "PATCH",
    path: "/",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      workloadId: ids[connection],
      questionId: question(turn),
      pillarId: PILLAR,
      workspaceId: stand.workspaceId,
      choices: choice(turn),
    }),
  })
  const constant = (): Call => ({ method: "GET", path: "/api/health" })
  const load = { connections: CONNECTIONS, seconds: SECONDS }
  const results: Record<"saved" | "constant" | "bare", number[]> = { saved: [], constant: [], bare: [] }
  // The first round warms up and does not count.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const measured = {
      constant: await throughput(stand.server.url, { ...load, call: constant }),
      saved: await throughput(stand.server.url, { ...load, call: answer }),
      bare: await throughput(bare.url, { ...load, call: same }),
    }
    if (round === 0) continue
    for (const key of ["constant", "saved", "bare"] as const) results[key].push(measured[key])
  }
  bare.stop()
  await stand.end()
  const [saved, fixed, floor] = [median(results.saved), median(results.constant), median(results.bare)]
  const words = (perSecond: number) => `${Math.round(perSecond)} req/s`
  return [
    row("answer saved vs. Next route with constant JSON", words(saved), words(fixed), saved / fixed, { min: 0.5 }),
    row("answer saved vs. node:http + pg, same statements", words(saved), words(floor), saved / floor),
  ]
}

await report(measure())
