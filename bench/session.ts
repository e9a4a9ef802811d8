import { Agent } from "node:http"
import { setTimeout as pause } from "node:timers/promises"
import { memoryOf, openMeeting } from "@/bench/meeting"
import { openStand } from "@/bench/stand"
import { type Row, report, row } from "@/bench/table"
import { startServer } from "@/e2e/server"
import type { SessionClient } from "@/e2e/session-client"

/**
 * A session with 500 participants, each with an open stream: how long until the last of them sees a command, whether all
 * votes of five seconds are stored, what a participant costs in memory, and whether broken lines lose anything.
 */

const PARTICIPANTS = 500
const COMMANDS = 60
const GOAL_MS = 250
const RECONNECTS = 30
const CUT_EACH = 20

/** Milliseconds from sending to the moment when the last participant has it. */
async function spread(lead: SessionClient, clients: readonly SessionClient[], stopId: string): Promise<number> {
  const from = performance.now()
  const answer = await lead.command({ type: "extend", stopId, minutes: 1 })
  if (answer.status !== 200) throw new Error(`${answer.status}: ${answer.body}`)
  const { Sequence } = JSON.parse(answer.body)
  await Promise.all(clients.map((client) => client.until(() => client.sequence >= Sequence)))
  return Math.max(...clients.map((client) => client.heardAt)) - from
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

async function measureSpread(what: string, lead: SessionClient, clients: readonly SessionClient[], stopId: string) {
  const times: number[] = []
  for (let index = 0; index < COMMANDS; index += 1) {
    times.push(await spread(lead, clients, stopId))
    await pause(100)
  }
  // The first ones warm up and do not count.
  const sorted = times.slice(10).toSorted((a, b) => a - b)
  const [p50, p95, max] = [percentile(sorted, 0.5), percentile(sorted, 0.95), sorted.at(-1) ?? Number.NaN]
  const words = `p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)}, max ${max.toFixed(0)} ms`
  return row(what, words, `${GOAL_MS} ms (p95)`, p95 / GOAL_MS, { max: 1 })
}

/** Everybody votes within five seconds; answers how many votes are in the log. */
async function vote(
  lead: SessionClient,
  clients: readonly SessionClient[],
  stopId: string,
  choices: readonly string[],
) {
  await lead.command({ type: "open-vote", stopId })
  const from = performance.now()
  const refused: string[] = []
  await Promise.all(
    clients.map(async (client, index) => {
      await pause((index / clients.length) * 5_000)
      const value = index % 3 === 0 ? "not-in-place" : "in-place"
      const given = Object.fromEntries(choices.map((id) => [id, value] as const))
      const answer = await client.command({ type: "vote", stopId, choices: given, confidence: 3 })
      if (answer.status !== 200) refused.push(answer.body)
    }),
  )
  if (refused.length > 0) throw new Error(`${refused.length} votes were refused: ${refused[0]}`)
  return (performance.now() - from) / 1000
}

/** Lines break and come back again and again while things happen; answers how many of those things somebody lacks. */
async function breakLines(lead: SessionClient, watching: readonly SessionClient[], stopId: string): Promise<number> {
  for (let round = 0; round < RECONNECTS; round += 1) {
    for (const client of watching) client.cut()
    const parked = { type: "park", stopId, kind: "idea", text: `Idea ${round}`, owner: "", dueOn: "" } as const
    const [answer] = await Promise.all([lead.command(parked), ...watching.map((client) => client.connect())])
    if (answer.status !== 200) throw new Error(answer.body)
  }
  const { body } = await lead.command({ type: "extend", stopId, minutes: 1 })
  const { Sequence } = JSON.parse(body)
  await Promise.all(watching.map((client) => client.until(() => client.sequence >= Sequence)))
  const views = watching.map((client) => Object.keys(client.view?.parked ?? {}).length)
  return views.reduce((sum, count) => sum + RECONNECTS - count, 0)
}

async function measure(): Promise<Row[]> {
  const stand = await openStand()
  const second = await startServer({ beside: stand.server })
  const agent = new Agent({ keepAlive: true, maxSockets: 100 })
  const rows: Row[] = []

  const one = await openMeeting(stand, [stand.server.url], PARTICIPANTS, agent)
  const before = memoryOf(stand.server.pid)
  await one.connect()
  const each = (memoryOf(stand.server.pid) - before) / PARTICIPANTS / 1024
  rows.push(await measureSpread(`command → last of ${PARTICIPANTS}, one instance`, one.lead, one.clients, one.stopId))
  rows.push(row("memory per participant", `${each.toFixed(0)} KB`, "1 MB", each / 1024, { max: 1 }))
  const seconds = await vote(one.lead, one.clients, one.stopId, one.choices)
  const stored = await stand.db.sessionEvent.count({ where: { sessionId: one.sessionId, type: "vote.cast" } })
  const votes = `${stored} stored in ${seconds.toFixed(1)} s`
  rows.push(row(`${PARTICIPANTS} votes within 5 s`, votes, `${PARTICIPANTS} sent`, stored / PARTICIPANTS, { min: 1 }))
  const lost = await breakLines(one.lead, one.clients.slice(0, CUT_EACH), one.stopId)
  rows.push(row(`lost over ${RECONNECTS} × ${CUT_EACH} reconnects`, `${lost}`, "0", lost, { max: 0 }))
  one.close()

  const two = await openMeeting(stand, [stand.server.url, second.url], PARTICIPANTS, agent)
  await two.connect()
  rows.push(
    await measureSpread(`command → last of 2 × ${PARTICIPANTS / 2}, two instances`, two.lead, two.clients, two.stopId),
  )
  two.close()

  agent.destroy()
  await second.stop()
  second.remove()
  await stand.end()
  return rows
}

await report(measure())
