import { readdirSync, readFileSync } from "node:fs"
import { Agent } from "node:http"
import { encode } from "next-auth/jwt"
import { send } from "@/bench/load"
import type { Stand } from "@/bench/stand"
import { SessionClient } from "@/e2e/session-client"
import { makeSession } from "@/prisma/factories"

const QUESTION = "identities"
const AT_ONCE = 25

/** A session that is under way, with this many participants spread evenly over the instances. */
export async function openMeeting(stand: Stand, urls: readonly string[], participants: number, agent: Agent) {
  const { db, workspaceId, server } = stand
  const once = new Agent()
  const workload = await send(once, new URL(server.url), {
    ...{ method: "POST", path: "/api/aws/workloads", headers: stand.headers },
    body: JSON.stringify({
      ...{ WorkloadName: `Meeting ${performance.now()}`, Description: "Measured", Environment: "PRODUCTION" },
      ...{ ReviewOwner: "Bench", AwsRegions: ["eu-central-1"], Lenses: ["wellarchitected"] },
    }),
  })
  const workloadId = JSON.parse(workload.body).WorkloadId
  const users = Array.from({ length: participants + 1 }, (_, index) => {
    const id = `${Math.random()}`.slice(2).padEnd(16, "0").slice(0, 16) + String(index).padStart(16, "0")
    return { id, email: `${id}@example.org`, name: `Person ${index}`, passwordHash: "!" }
  })
  await db.user.createMany({ data: users })
  await db.membership.createMany({ data: users.map(({ id }) => ({ workspaceId, userId: id, role: "CONTRIBUTOR" })) })
  const questions = [{ lensKey: "wellarchitected", questionId: QUESTION }]
  const session = await makeSession(db, {
    workloadId,
    agenda: [{ id: "security", kind: "questions", title: "Security", minutes: 40, pillarId: "security", questions }],
    people: users.map(({ id, name }) => ({ userId: id, name, businessRole: "Engineer" })),
  })
  const made = await Promise.all(
    users.map(async ({ id }, index) => {
      const token = await encode({ token: { sub: id, sv: 1 }, secret: server.sessionSecret })
      const headers = { cookie: `next-auth.session-token=${token}; plumbline-workspace=${workspaceId}` }
      // Few keep the whole view: parsing 500 of them would measure this process and not the server.
      const keepView = index <= 20
      return new SessionClient(urls[index % urls.length] ?? "", session.id, headers, { agent, keepView })
    }),
  )
  const [lead, ...clients] = made
  if (!lead) throw new Error("nobody leads")
  const stopId = `wellarchitected/${QUESTION}`

  async function connect() {
    for (const type of ["open-lobby", "start"] as const) {
      const answer = await lead?.command({ type })
      if (answer?.status !== 200) throw new Error(`${type}: ${answer?.body}`)
    }
    for (let start = 0; start < clients.length; start += AT_ONCE) {
      await Promise.all(clients.slice(start, start + AT_ONCE).map((client) => client.connect()))
    }
    const [first] = clients
    await first?.until(() => (first.view?.session.present ?? 0) >= participants)
  }

  const content = await send(once, new URL(server.url), {
    ...{ method: "GET", path: `/api/sessions/${session.id}/content`, headers: lead.headers },
  })
  const [asked] = JSON.parse(content.body).questions as { question: { choices: { id: string }[] } }[]
  const choices = asked?.question.choices.map(({ id }) => id).filter((id) => !id.endsWith("_no")) ?? []
  const close = () => {
    for (const client of made) client.cut()
  }
  return { sessionId: session.id, lead, clients, stopId, choices, connect, close }
}

/** Resident memory of a process and everything below it but PostgreSQL, in bytes. */
export function memoryOf(pid: number): number {
  const processes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, "utf8")
        const of = (key: string) => new RegExp(`^${key}:\\s+(\\S+)`, "m").exec(status)?.[1] ?? ""
        return [{ pid: Number(name), parent: Number(of("PPid")), name: of("Name"), bytes: Number(of("VmRSS")) * 1024 }]
      } catch {
        // It ended meanwhile.
        return []
      }
    })
  const below = new Set([pid])
  for (const id of below) for (const one of processes) if (one.parent === id) below.add(one.pid)
  const counted = processes.filter((one) => below.has(one.pid) && one.name !== "postgres")
  return counted.reduce((sum, one) => sum + one.bytes, 0)
}
