import { Agent, request } from "node:http"

export interface Call {
  method: string
  path: string
  headers?: Record<string, string>
  body?: string
}

/** Sends one request; answers the status and the body. */
export function send(agent: Agent, base: URL, call: Call): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { ...call.headers, ...(call.body && { "content-length": String(Buffer.byteLength(call.body)) }) }
    const options = { agent, host: base.hostname, port: base.port, method: call.method, path: call.path, headers }
    const sent = request(options, (response) => {
      let body = ""
      response.setEncoding("utf8")
      response.on("data", (chunk: string) => {
        body += chunk
      })
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }))
    })
    sent.on("error", reject)
    sent.end(call.body)
  })
}

interface Load {
  connections: number
  seconds: number
}

/** Calls per second over `seconds` with `connections` at once, each waiting for its answer before it asks again. */
export async function perSecond({
  connections,
  seconds,
  call,
}: Load & { call: (connection: number, turn: number) => Promise<unknown> }): Promise<number> {
  const end = performance.now() + seconds * 1000
  let done = 0
  const worker = async (connection: number) => {
    for (let turn = 0; performance.now() < end; turn += 1) {
      await call(connection, turn)
      done += 1
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: connections }, (_, connection) => worker(connection)))
  return done / ((performance.now() - start) / 1000)
}

/** The same with plain requests. Throws when any answer is not 200: a fast refusal is no throughput. */
export async function throughput(
  base: string,
  { call, ...load }: Load & { call: (connection: number, turn: number) => Call },
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections })
  const ask = async (connection: number, turn: number) => {
    const { status, body } = await send(agent, new URL(base), call(connection, turn))
    if (status !== 200) throw new Error(`${status}: ${body.slice(0, 300)}`)
  }
  const rate = await perSecond({ ...load, call: ask })
  agent.destroy()
  return rate
}
