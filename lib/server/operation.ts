import "server-only"
import type { z } from "zod"
import type { Context } from "@/lib/server/context"

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE"

/** A verb with its place in the HTTP API. Labels in braces are single path segments: `/workloads/{WorkloadId}`. */
export interface Operation {
  name: string
  method: Method
  path: string
  /** Reads the labels, the query and the body, and runs the verb. Throws ZodError or AppError. */
  handle(ctx: Context, input: Record<string, unknown>): Promise<unknown>
  /** The schema of the input, for the API's description. */
  input: z.ZodType
  /** Largest accepted body in bytes. */
  bodyLimit: number
}

const BODY_LIMIT = 1_000_000

export function operation<Input>(definition: {
  name: string
  method: Method
  path: string
  input: z.ZodType<Input, unknown>
  run: (ctx: Context, input: Input) => Promise<unknown>
  bodyLimit?: number
}): Operation {
  const { name, method, path, input, run, bodyLimit = BODY_LIMIT } = definition
  return { name, method, path, input, bodyLimit, handle: async (ctx, raw) => run(ctx, input.parse(raw)) }
}

interface Match {
  operation: Operation
  labels: Record<string, string>
}

/** Finds the operation of a method and path; `segments` are the decoded parts of the path. */
export function router(
  operations: readonly Operation[],
): (method: string, segments: readonly string[]) => Match | null {
  const routes = operations.map((one) => ({ operation: one, parts: one.path.split("/").slice(1) }))
  // A route with more fixed parts wins: `/lenses/import` before `/lenses/{LensAlias}`.
  const fixed = (parts: string[]) => parts.filter((part) => !part.startsWith("{")).length
  routes.sort((a, b) => fixed(b.parts) - fixed(a.parts))
  return (method, segments) => {
    for (const { operation, parts } of routes) {
      if (operation.method !== method || parts.length !== segments.length) continue
      const labels: Record<string, string> = {}
      const fits = parts.every((part, index) => {
        const segment = segments[index] ?? ""
        if (!part.startsWith("{")) return part === segment
        labels[part.slice(1, -1)] = segment
        return segment !== ""
      })
      if (fits) return { operation, labels }
    }
    return null
  }
}
