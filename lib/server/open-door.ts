import "server-only"
import type { z } from "zod"
import { AppError } from "@/lib/errors"
import { requireSameOrigin } from "@/lib/server/authenticate"
import { clientAddress } from "@/lib/server/client-address"
import { db } from "@/lib/server/database"
import { errorResponse } from "@/lib/server/http-errors"
import { newId } from "@/lib/server/ids"
import { countTry, type RateRule } from "@/lib/server/rate-limits"
import { readSession, type Session } from "@/lib/server/session"
import type { Visit } from "@/lib/server/visit"

/** What is known about somebody who need not be signed in. */
export interface Visitor {
  address: string
  session: Session | null
}

const BODY_LIMIT = 10_000

/**
 * The door for the few things that people do before they are signed in: from our own pages only, and only so often from
 * one address. `labels` are the parts of the path that the input needs.
 */
export async function openDoor<Input>(
  request: Request,
  rule: RateRule,
  input: z.ZodType<Input, unknown>,
  labels: Record<string, string>,
  run: (visit: Visit, input: Input, visitor: Visitor) => Promise<unknown>,
): Promise<Response> {
  const requestId = newId()
  try {
    requireSameOrigin(request)
    const address = clientAddress(request.headers.get("x-forwarded-for"))
    await countTry(db(), rule, address)
    const session = await readSession(request.headers.get("cookie"))
    const visit: Visit = { db: db(), now: new Date(), requestId }
    const output = await run(visit, input.parse({ ...(await readJson(request)), ...labels }), { address, session })
    return Response.json(output, { headers: { "cache-control": "no-store" } })
  } catch (error) {
    return errorResponse(error, requestId)
  }
}

async function readJson(request: Request): Promise<object> {
  if (Number(request.headers.get("content-length") ?? Number.NaN) <= BODY_LIMIT) {
    const value: unknown = await request.json().catch(() => null)
    if (value !== null && typeof value === "object") return value
  }
  throw new AppError("Validation", "The body is not a small JSON object.", { reason: "CANNOT_PARSE" })
}
