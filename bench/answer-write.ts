import { CONSTANT, makeWorkloads, startBare, tick } from "@/bench/answer-load"
import { type Call, throughput } from "@/bench/load"
import { openStand } from "@/bench/stand"
import { median, type Row, report, row } from "@/bench/table"

/** An answer saved over HTTP – signed in, authorised, evaluated, audited, published – against two floors. */

const CONNECTIONS = 16
const SECONDS = 4
const ROUNDS = 3

async function measure(): Promise<Row[]> {
  const stand = await openStand()
  const ids = await makeWorkloads(stand, CONNECTIONS)
  const bare = await startBare(stand)
  const answer = (connection: number, turn: number): Call => {
    const { QuestionId, ChoiceUpdates } = tick(turn)
    return {
      method: "PATCH",
      path: `/api/aws/workloads/${ids[connection]}/lensReviews/wellarchitected/answers/${QuestionId}`,
      headers: stand.headers,
      // As the page sends it.
      body: JSON.stringify({ ChoiceUpdates, Plumbline: { ClientId: "bench", Brief: true } }),
    }
  }
  const load = { connections: CONNECTIONS, seconds: SECONDS }
  const results: Record<"saved" | "constant" | "bare", number[]> = { saved: [], constant: [], bare: [] }
  // The first round warms up and does not count.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const measured = {
      constant: await throughput(stand.server.url, { ...load, call: () => CONSTANT }),
      saved: await throughput(stand.server.url, { ...load, call: answer }),
      bare: await throughput(bare.url, { ...load, call: (connection, turn) => bare.call(ids[connection], turn) }),
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
