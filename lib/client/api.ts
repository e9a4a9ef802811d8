/** Our HTTP API from the browser. Paths start with /api/aws or /api/plumbline. */

interface ErrorBody {
  __type?: string
  Message?: string
  Fields?: { Name: string; Message: string }[]
  Plumbline?: { Current?: unknown }
}

/** An answer other than success, or no answer at all (`type` is "Offline", `status` 0). */
export class ApiError extends Error {
  /** The exception's name without "Exception": Validation, Conflict, Unauthenticated … */
  readonly type: string
  readonly fields: readonly { name: string; message: string }[]
  /** For a refused edit: what is stored now. */
  readonly current: unknown

  constructor(
    readonly status: number,
    body: ErrorBody,
  ) {
    super((body.Message ?? "The server gave no reason.").replace(/^\[Validation\] /, ""))
    this.name = "ApiError"
    this.type = (body.__type ?? "Unknown").replace(/Exception$/, "")
    this.fields = (body.Fields ?? []).map((field) => ({ name: field.Name, message: field.Message }))
    this.current = body.Plumbline?.Current
  }
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE"

interface CallOptions {
  signal?: AbortSignal
  /** Lets the request outlive the page (64 KB of body at most). */
  keepalive?: boolean
}

/** Calls the API and answers its JSON. Throws ApiError. */
export async function api<Output>(
  method: Method,
  path: string,
  body?: unknown,
  options: CallOptions = {},
): Promise<Output> {
  const init: RequestInit = { method, credentials: "same-origin", ...options }
  if (body !== undefined) {
    init.body = JSON.stringify(body)
    init.headers = { "content-type": "application/json" }
  }
  const response = await fetch(path, init).catch((error: unknown) => {
    if (options.signal?.aborted) throw error
    throw new ApiError(0, { __type: "Offline", Message: "The server cannot be reached. What you typed is kept." })
  })
  const text = await response.text()
  const value = parse(text)
  if (!response.ok) throw new ApiError(response.status, value as ErrorBody)
  return value as Output
}

/** Proxies and crashed servers answer with pages instead of JSON. */
function parse(text: string): unknown {
  try {
    return text === "" ? {} : JSON.parse(text)
  } catch {
    return { Message: "The server answered with something unexpected. Try again in a moment." }
  }
}
