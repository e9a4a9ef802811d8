import { createHash, createHmac } from "node:crypto"
import { Agent } from "node:http"
import { WellArchitected } from "@aws-sdk/client-wellarchitected"
import { CONSTANT, makeWorkloads, startBare, tick } from "@/bench/answer-load"
import { type Call, perSecond, send, throughput } from "@/bench/load"
import { openStand, type Stand } from "@/bench/stand"
import { median, type Row, report, row } from "@/bench/table"
import { type Hashing, type SignableRequest, type Signing, signatureFor } from "@/lib/aws/sigv4"

/**
 * Operations called as scripts call them, through the AWS SDK with signatures, against the two floors of a saved answer;
 * and what checking a signature costs. The SDK's own work, on the same machine, is part of every figure.
 */

const CONNECTIONS = 16
const SECONDS = 3
const ROUNDS = 3
const LENS = "wellarchitected"

// One key does all of it here; nobody is kept waiting.
process.env.PLUMBLINE_KEY_RATE = "1000000"

interface Key {
  accessKeyId: string
  secretAccessKey: string
}

async function makeKey({ server, headers }: Stand): Promise<Key> {
  const agent = new Agent()
  const body = JSON.stringify({ name: "Bench" })
  const call = { method: "POST", path: "/api/plumbline/access-keys", headers, body }
  const made = await send(agent, new URL(server.url), call)
  agent.destroy()
  return JSON.parse(made.body)
}

const hashing: Hashing = {
  sha256: (data) => createHash("sha256").update(data).digest("hex"),
  hmac: (key, text) => createHmac("sha256", key).update(text).digest(),
}

/** A GetAnswer with its signature, good for the next minutes. */
function signedRead(base: string, key: Key, workloadId: string | undefined): Call {
  const path = `/api/aws/workloads/${workloadId}/lensReviews/${LENS}/answers/identities`
  const url = new URL(path, base)
  const time = `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`
  const headers: Record<string, string> = { host: url.host, "x-amz-date": time }
  const request: SignableRequest = {
    ...{ method: "GET", url, body: new Uint8Array() },
    headers: { get: (name) => headers[name] ?? null },
  }
  const scope = { day: time.slice(0, 8), region: "us-east-1", service: "wellarchitected" }
  const signedHeaders = Object.keys(headers)
  const signing: Signing = {
    ...{ place: "header", accessKeyId: key.accessKeyId, time, expires: null, signedHeaders, signature: "" },
    ...scope,
  }
  const signature = signatureFor(request, signing, key.secretAccessKey, hashing)
  const credential = `${key.accessKeyId}/${scope.day}/${scope.region}/${scope.service}/aws4_request`
  const signed = `Credential=${credential}, SignedHeaders=${signedHeaders.join(";")}, Signature=${signature}`
  return { method: "GET", path, headers: { ...headers, authorization: `AWS4-HMAC-SHA256 ${signed}` } }
}

/** Milliseconds of one request after the other: what a signature adds is not hidden by waiting in a queue. */
async function latency(base: string, call: Call, requests = 300): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const start = performance.now()
  for (let turn = 0; turn < requests; turn += 1) {
    const { status, body } = await send(agent, new URL(base), call)
    if (status !== 200) throw new Error(`${status}: ${body.slice(0, 300)}`)
  }
  agent.destroy()
  return (performance.now() - start) / requests
}

async function measure(): Promise<Row[]> {
  const stand = await openStand()
  const { url } = stand.server
  const ids = await makeWorkloads(stand, CONNECTIONS)
  const key = await makeKey(stand)
  const bare = await startBare(stand)
  const endpoint = `${url}/api/aws`
  const requestHandler = { httpAgent: new Agent({ keepAlive: true, maxSockets: CONNECTIONS }) }
  const wa = new WellArchitected({ endpoint, region: "us-east-1", credentials: key, maxAttempts: 1, requestHandler })

  const of = (connection: number) => ({ WorkloadId: ids[connection], LensAlias: LENS })
  const calls: [name: string, call: (connection: number, turn: number) => Promise<unknown>][] = [
    ["UpdateAnswer", (connection, turn) => wa.updateAnswer({ ...of(connection), ...tick(turn) })],
    ["GetAnswer", (connection, turn) => wa.getAnswer({ ...of(connection), QuestionId: tick(turn).QuestionId })],
    ["ListAnswers", (connection) => wa.listAnswers({ ...of(connection), MaxResults: 50 })],
    ["ListWorkloads", () => wa.listWorkloads({ MaxResults: 50 })],
  ]
  const load = { connections: CONNECTIONS, seconds: SECONDS }
  const session: Call = { ...signedRead(url, key, ids[0]), headers: stand.headers }
  const results = new Map<string, number[]>()
  // The first round warms up and does not count.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const note = (name: string, value: number) => round > 0 && results.set(name, [...(results.get(name) ?? []), value])
    note("constant", await throughput(url, { ...load, call: () => CONSTANT }))
    note("bare", await throughput(bare.url, { ...load, call: (at, turn) => bare.call(ids[at], turn) }))
    for (const [name, call] of calls) note(name, await perSecond({ ...load, call }))
    note("session", await latency(url, session))
    note("signed", await latency(url, signedRead(url, key, ids[0])))
  }
  wa.destroy()
  bare.stop()
  await stand.end()

  const value = (name: string) => median(results.get(name) ?? [])
  const words = (rate: number) => `${Math.round(rate)} req/s`
  const [fixed, floor, signed, cookie] = [value("constant"), value("bare"), value("signed"), value("session")]
  return [
    ...calls.flatMap(([name]) => {
      const rate = value(name)
      return [
        row(`${name} by the SDK vs. Next route with constant JSON`, words(rate), words(fixed), rate / fixed),
        row(`${name} by the SDK vs. node:http + pg`, words(rate), words(floor), rate / floor),
      ]
    }),
    row(
      "GetAnswer signed vs. by the page's session",
      `${signed.toFixed(2)} ms`,
      `${cookie.toFixed(2)} ms`,
      signed / cookie,
    ),
  ]
}

await report(measure())
