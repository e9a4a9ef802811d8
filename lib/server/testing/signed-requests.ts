import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import { WellArchitectedClient, type WellArchitectedClientConfig } from "@aws-sdk/client-wellarchitected"
import { afterAll } from "vitest"

/** A request as it arrived, in the form in which a route handler sees it. */
export interface Arrived {
  request: Request
  body: Buffer
}

interface Key {
  accessKeyId: string
  secretAccessKey: string
}

/** A plain server and real SDK clients that speak to it; `answer` decides each request. */
export async function signedRequests(answer: (arrived: Arrived) => Promise<Response>) {
  const server = createServer(async (incoming, outgoing) => {
    const response = await answer(await read(incoming))
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/aws`
  const clients: WellArchitectedClient[] = []
  afterAll(() => {
    for (const client of clients) client.destroy()
    server.close()
  })
  const client = (credentials: Key, more: Partial<WellArchitectedClientConfig> = {}) => {
    const made = new WellArchitectedClient({ endpoint, credentials, region: "local-1", maxAttempts: 2, ...more })
    clients.push(made)
    return made
  }
  return { endpoint, client }
}

async function read(incoming: IncomingMessage): Promise<Arrived> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const url = new URL(incoming.url ?? "/", `http://${incoming.headers.host}`)
  // Next writes the query anew before a route handler sees it: a blank becomes a plus sign.
  url.search = new URLSearchParams(url.search).toString()
  const headers = new Headers(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]))
  const { method = "GET" } = incoming
  return { request: new Request(url, { method, headers }), body }
}
