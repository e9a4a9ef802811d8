import "server-only"
import { ZodError } from "zod"
import { AppError, type ErrorCode } from "@/lib/errors"
import { log } from "@/lib/server/log"

const STATUS: Record<ErrorCode, number> = {
  Validation: 400,
  Unauthenticated: 401,
  ServiceQuotaExceeded: 402,
  AccessDenied: 403,
  RequestTimeTooSkewed: 403,
  ResourceNotFound: 404,
  Conflict: 409,
  Throttling: 429,
}

/** The one mapper from failures to HTTP. Source of names, statuses and members: aws-api.md, errors. */
export function errorResponse(error: unknown, requestId: string): Response {
  const known = error instanceof ZodError ? fromZod(error) : error
  if (known instanceof AppError) return respond(STATUS[known.code], typeOf(known.code), known, requestId)
  log().error({ err: error, requestId }, "request failed")
  const message = `Something went wrong on our side. Quote request ${requestId} to whoever runs this server.`
  return respond(500, "InternalServerException", { message, details: {} }, requestId)
}

/** The one error that SDKs know by a name without "Exception": it makes them correct their clock and try again. */
function typeOf(code: ErrorCode): string {
  return code === "RequestTimeTooSkewed" ? code : `${code}Exception`
}

function respond(
  status: number,
  type: string,
  { message, details }: Pick<AppError, "message" | "details">,
  requestId: string,
): Response {
  const headers = new Headers({ "x-amzn-ErrorType": type, "x-amzn-RequestId": requestId, "cache-control": "no-store" })
  if (details.retryAfter !== undefined) headers.set("retry-after", String(Math.ceil(details.retryAfter)))
  const body = {
    __type: type,
    Message: message,
    ...(details.resourceId !== undefined && { ResourceId: details.resourceId }),
    ...(details.resourceType !== undefined && { ResourceType: details.resourceType }),
    ...(details.reason !== undefined && { Reason: details.reason }),
    ...(details.fields !== undefined && { Fields: details.fields }),
    ...(details.quotaCode !== undefined && { QuotaCode: details.quotaCode, ServiceCode: "wellarchitected" }),
    ...(details.current !== undefined && { Plumbline: { Current: details.current } }),
  }
  return Response.json(body, { status, headers })
}

/** Every wrong field at once, each with the place and a sentence. */
function fromZod(error: ZodError): AppError {
  const fields = error.issues.map((issue) => ({ Name: issue.path.join(".") || "body", Message: issue.message }))
  const sentences = fields.map(({ Name, Message }) =>
    Message.endsWith(".") ? Message : `${Name} ${Message.charAt(0).toLowerCase()}${Message.slice(1)}.`,
  )
  return new AppError("Validation", `[Validation] ${sentences.join(" ")}`, {
    reason: "FIELD_VALIDATION_FAILED",
    fields,
  })
}
