import "server-only"
import { AppError, invalid } from "@/lib/errors"
import { authenticate } from "@/lib/server/authenticate"
import type { Context } from "@/lib/server/context"
import { db } from "@/lib/server/database"
import { errorResponse } from "@/lib/server/http-errors"
import { newId } from "@/lib/server/ids"
import { type Operation, router } from "@/lib/server/operation"
import { countKeyRequest } from "@/lib/server/rate-limits"

/**
 * The door of our HTTP API: finds the operation, checks who asks, reads the input, runs the verb and writes the answer
 * or the error. `prefix` is the path before the operation's own.
 */
export function door(operations: readonly Operation[], prefix: string): (request: Request) => Promise<Response> {
  const find = router(operations)
  return async (request) => {
    const requestId = newId()
    try {
      const url = new URL(request.url)
      const match = find(request.method, segmentsOf(url, prefix))
      if (!match) {
        const details = { reason: "UNKNOWN_OPERATION", resourceId: url.pathname, resourceType: "Operation" } as const
        throw new AppError("ResourceNotFound", `There is no operation ${request.method} ${url.pathname}.`, details)
      }
      const { operation, labels } = match
      const body = await readBody(request, operation.bodyLimit)
      const now = new Date()
      const actor = await authenticate(request, body, now)
      if (actor.kind === "access-key") await countKeyRequest(actor.accessKeyId)
      const ctx: Context = { actor, db: db(), now, requestId }
      const input = { ...withoutNulls(parseJson(body)), ...queryOf(url), ...labels }
      refuseUnstorable(input)
      refuseChangeOfMilestone(operation, input)
      const output = (await operation.handle(ctx, input)) ?? {}
      return Response.json(output, { headers: { "x-amzn-RequestId": requestId, "cache-control": "no-store" } })
    } catch (error) {
      return errorResponse(error, requestId)
    }
  }
}

/** The parts of the path behind the prefix, each decoded on its own: an ARN with a slash in it is one part. */
function segmentsOf(url: URL, prefix: string): string[] {
  try {
    return url.pathname.slice(prefix.length).split("/").slice(1).map(decodeURIComponent)
  } catch {
    throw new AppError("Validation", "The address is not correctly encoded.", { reason: "CANNOT_PARSE" })
  }
}

function queryOf(url: URL): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {}
  for (const key of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(key)
    query[key] = values.length === 1 ? (values[0] ?? "") : values
  }
  return query
}

/**
 * A milestone is read by number and never changed. Whoever names one in a change means that day's state: told so, rather
 * than changing today's in silence.
 */
function refuseChangeOfMilestone({ method }: Operation, { MilestoneNumber }: Record<string, unknown>): void {
  if (method !== "PATCH" || MilestoneNumber === undefined) return
  throw new AppError("Conflict", "A milestone keeps its day for good and cannot be changed.", {
    resourceId: String(MilestoneNumber),
    resourceType: "Milestone",
  })
}

/** Refuses signs that no text column can hold. Without recursion: how deep a body goes is up to its sender. */
function refuseUnstorable(input: Record<string, unknown>): void {
  const open = Object.entries(input).map(([name, value]) => ({ name, value }))
  for (let next = open.pop(); next; next = open.pop()) {
    const { name, value } = next
    if (typeof value === "string" && (value.includes("\u0000") || !value.isWellFormed())) {
      throw invalid(`${name} has a sign that cannot be stored.`, name)
    }
    if (typeof value !== "object" || value === null) continue
    for (const [key, member] of Object.entries(value)) open.push({ name, value: key }, { name, value: member })
  }
}

/** In the API's protocol a member that is null is absent. */
function withoutNulls(members: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null))
}

async function readBody(request: Request, limit: number): Promise<Buffer> {
  const announced = Number(request.headers.get("content-length") ?? 0)
  if (announced > limit) throw tooLarge(limit)
  if (!request.body) return Buffer.alloc(0)
  const chunks: Uint8Array[] = []
  let size = 0
  // Whoever does not say how much is coming is not read to the end either.
  for await (const chunk of request.body) {
    size += chunk.length
    if (size > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(limit: number): AppError {
  return new AppError("Validation", `The request is larger than ${limit.toLocaleString("en")} bytes.`, {
    reason: "OTHER",
  })
}

function parseJson(body: Buffer): Record<string, unknown> {
  if (body.length === 0) return {}
  try {
    const value: unknown = JSON.parse(body.toString("utf8"))
    if (value !== null && typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Answered below like any other body that is not an object.
  }
  throw new AppError("Validation", "The body is not a JSON object.", { reason: "CANNOT_PARSE" })
}
