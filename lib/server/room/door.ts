import "server-only"
import { AppError } from "@/lib/errors"
import { db } from "@/lib/server/database"
import { errorResponse } from "@/lib/server/http-errors"
import { newId } from "@/lib/server/ids"
import { type Attendance, attend } from "@/lib/server/room/attendance"
import type { Visit } from "@/lib/server/visit"

const BODY_LIMIT = 100_000

/** What Next hands to the routes of a session. */
export interface SessionRoute {
  params: Promise<{ sessionId: string }>
}

/** The door of a session: its members and its guests, nobody else. Answers JSON, or whatever response `run` makes. */
export async function sessionDoor(
  request: Request,
  { params }: SessionRoute,
  run: (attendance: Attendance, body: unknown) => Promise<unknown>,
): Promise<Response> {
  const requestId = newId()
  try {
    const { sessionId } = await params
    const body = request.body ? Buffer.from(await readBody(request)) : Buffer.alloc(0)
    const visit: Visit = { db: db(), now: new Date(), requestId }
    const attendance = await attend(request, body, visit, sessionId)
    const output = await run(attendance, body.length === 0 ? {} : parse(body))
    if (output instanceof Response) return output
    return Response.json(output ?? {}, { headers: { "cache-control": "no-store" } })
  } catch (error) {
    return errorResponse(error, requestId)
  }
}

async function readBody(request: Request): Promise<ArrayBuffer> {
  if (Number(request.headers.get("content-length") ?? 0) > BODY_LIMIT) throw tooLarge()
  const body = await request.arrayBuffer()
  if (body.byteLength > BODY_LIMIT) throw tooLarge()
  return body
}

function tooLarge(): AppError {
  return new AppError("Validation", "The request is larger than 100,000 bytes.", { reason: "OTHER" })
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"))
  } catch {
    throw new AppError("Validation", "The body is not JSON.", { reason: "CANNOT_PARSE" })
  }
}
