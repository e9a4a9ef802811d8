import { spawn } from "node:child_process"
import { once } from "node:events"
import { Agent } from "node:http"
import { createInterface } from "node:readline"
import { type Call, send } from "@/bench/load"
import type { Stand } from "@/bench/stand"

/** What the benchmarks of answers have in common: workloads of the framework lens, ticks that change, the floors. */

const PILLAR = "security"
const CHOICES: Record<string, string> = {
  "securely-operate": "sec_securely_operate_multi_accounts",
  identities: "sec_identities_enforce_mechanisms",
  permissions: "sec_permissions_define",
  "network-protection": "sec_network_protection_create_layers",
}
const QUESTIONS = Object.keys(CHOICES)

/** So many workloads with the framework lens; answers their ids. */
export async function makeWorkloads({ server, headers }: Stand, count: number): Promise<string[]> {
  const agent = new Agent({ keepAlive: true })
  const made: string[] = []
  for (let index = 0; index < count; index += 1) {
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

/** The tick of this turn: no two turns in a row say the same about a question. */
export function tick(turn: number) {
  const QuestionId = QUESTIONS[turn % QUESTIONS.length] ?? ""
  const Status = Math.floor(turn / QUESTIONS.length) % 2 === 0 ? ("SELECTED" as const) : ("UNSELECTED" as const)
  return { QuestionId, ChoiceUpdates: { [CHOICES[QuestionId] ?? ""]: { Status } } }
}

/** One floor: a route of the web framework that answers constant JSON. */
export const CONSTANT: Call = { method: "GET", path: "/api/health" }

/** The other: the statements of a saved answer behind bare `node:http`. */
export async function startBare({ server, workspaceId }: Stand) {
  const child = spawn(process.execPath, ["--import", "tsx", "bench/bare-server.ts"], {
    env: { ...process.env, DATABASE_URL: server.databaseUrl },
    stdio: ["ignore", "pipe", "inherit"],
  })
  const [url] = await once(createInterface(child.stdout), "line")
  const call = (workloadId: string | undefined, turn: number): Call => {
    const { QuestionId: questionId, ChoiceUpdates: choices } = tick(turn)
    return {
      method: "PATCH",
      path: "/",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ workloadId, questionId, pillarId: PILLAR, workspaceId, choices }),
    }
  }
  return { url: String(url), call, stop: () => child.kill() }
}
