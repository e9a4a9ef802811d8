/** Every failure that a caller is told about. Codes are the API's exception names without "Exception". */
export type ErrorCode =
  | "Validation"
  | "AccessDenied"
  | "ResourceNotFound"
  | "Conflict"
  | "ServiceQuotaExceeded"
  | "Throttling"
  | "Unauthenticated"
  | "RequestTimeTooSkewed"

export interface ErrorDetails {
  resourceId?: string
  resourceType?: string
  /** Which input fields are wrong, each with a sentence. */
  fields?: { Name: string; Message: string }[]
  reason?: "UNKNOWN_OPERATION" | "CANNOT_PARSE" | "FIELD_VALIDATION_FAILED" | "OTHER"
  quotaCode?: string
  /** Seconds until another try makes sense. */
  retryAfter?: number
  /** For a refused edit: the value that is stored now. */
  current?: unknown
}

/** An expected failure with a sentence for the person who caused it. Anything else that is thrown is a bug. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: ErrorDetails = {},
  ) {
    super(message)
    this.name = "AppError"
  }
}

export function notFound(resourceType: string, resourceId: string): AppError {
  return new AppError("ResourceNotFound", `${resourceType} with ID ${resourceId} was not found.`, {
    resourceId,
    resourceType,
  })
}

export function invalid(message: string, field?: string): AppError {
  const fields = field === undefined ? undefined : [{ Name: field, Message: message }]
  return new AppError("Validation", `[Validation] ${message}`, {
    reason: "FIELD_VALIDATION_FAILED",
    ...(fields && { fields }),
  })
}
