import "server-only"
import { request as plainRequest } from "node:http"
import { request as secureRequest } from "node:https"
import type { LookupFunction } from "node:net"
import { type CheckedAddress, checkedAddress } from "@/lib/server/webhooks/address-rules"

/** What became of one try. */
export interface Outcome {
  /** null when nobody answered. */
  status: number | null
  /** In words; empty when it went well. */
  problem: string
}

interface Posted {
  url: string
  headers: Record<string, string>
  body: string
  allowPrivate: boolean
  timeoutMs?: number
}

/**
 * Posts to somebody else's server and answers what became of it; never throws. Only the open internet unless
 * `allowPrivate`, over https; the checked address is the one that is connected to; redirects are not followed, the
 * answer's body is not read.
 */
export async function post({ url, headers, body, allowPrivate, timeoutMs = 10_000 }: Posted): Promise<Outcome> {
  try {
    const target = new URL(url)
    if (target.protocol !== "https:" && !allowPrivate) return { status: null, problem: "The address is not https." }
    const address = await checkedAddress(target.hostname, allowPrivate)
    return judge(await send(target, address, headers, body, timeoutMs))
  } catch (error) {
    return { status: null, problem: words(error) }
  }
}

function judge(status: number): Outcome {
  if (status >= 200 && status < 300) return { status, problem: "" }
  if (status >= 300 && status < 400) return { status, problem: "It answered with a redirect, which is not followed." }
  return { status, problem: `It answered with status ${status}.` }
}

function send(
  url: URL,
  { address, family }: CheckedAddress,
  headers: Record<string, string>,
  body: string,
  timeoutMs: number,
): Promise<number> {
  const lookup: LookupFunction = (_, options, done) => {
    if (options.all) done(null, [{ address, family }])
    else done(null, address, family)
  }
  const request = url.protocol === "https:" ? secureRequest : plainRequest
  return new Promise((resolve, reject) => {
    const length = String(Buffer.byteLength(body))
    const sent = request(url, {
      method: "POST",
      headers: { ...headers, "content-length": length },
      lookup,
      agent: false,
      // Of the whole try, not only of its silences.
      signal: AbortSignal.timeout(timeoutMs),
    })
    sent.on("response", (response) => {
      response.destroy()
      resolve(response.statusCode ?? 0)
    })
    sent.on("error", reject)
    sent.end(body)
  })
}

function words(error: unknown): string {
  if (!(error instanceof Error)) return "It could not be sent."
  if (error.name === "AbortError" || error.name === "TimeoutError") return "Nobody answered within 10 seconds."
  const code = "code" in error ? String(error.code) : ""
  if (code === "ECONNREFUSED") return "Nobody listens at that address."
  if (code === "ECONNRESET" || code === "EPIPE") return "The connection was cut before an answer came."
  if (/CERT|SSL|TLS|SELF_SIGNED|ALTNAME/.test(code)) return `The certificate was not accepted (${code}).`
  return code === "" ? error.message : `It could not be sent (${code}).`
}
