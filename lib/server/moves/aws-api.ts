import "server-only"
import type { WellArchitected } from "@aws-sdk/client-wellarchitected"
import { AppError } from "@/lib/errors"
import type { Context } from "@/lib/server/context"
import { AWS_OPERATIONS } from "@/lib/server/operations-aws"

/** The API as a move uses it: behind it is an account at AWS, another server, or this database. */
export type AwsApi = Omit<WellArchitected, "config" | "destroy" | "middlewareStack" | "send">

export interface AwsAddress {
  /** Without one: AWS itself. */
  endpoint?: string | undefined
  region?: string | undefined
  /** A profile of the SDK's shared files; without one its usual chain finds the credentials. */
  profile?: string | undefined
}

/** A client with the SDK's own way of finding credentials. It is loaded only when somebody moves something. */
export async function openAws({ endpoint, region, profile }: AwsAddress): Promise<WellArchitected> {
  const sdk = await import("@aws-sdk/client-wellarchitected")
  return new sdk.WellArchitected({
    // An account is asked thousands of small questions; the service slows such callers down and expects them to wait.
    ...{ maxAttempts: 8, retryMode: "adaptive" },
    ...(endpoint !== undefined && { endpoint }),
    // A server of ours takes any region; AWS has to be told which.
    ...(region !== undefined ? { region } : endpoint !== undefined && { region: "us-east-1" }),
    ...(profile !== undefined && { profile }),
  })
}

/** The same operations on this database, as whoever the context says. */
export function localApi(ctx: Context): AwsApi {
  const calls = AWS_OPERATIONS.map(({ name, handle }) => [
    name.charAt(0).toLowerCase() + name.slice(1),
    (input: Record<string, unknown> = {}) => handle({ ...ctx, now: new Date() }, input),
  ])
  return Object.fromEntries(calls)
}

/** Asks for a workload by its ARN. */
export function askWorkload(api: AwsApi): (arn: string) => Promise<unknown> {
  return (arn) => api.getWorkload({ WorkloadId: arn.split("/").pop() })
}

interface Paged {
  NextToken?: string | undefined
}

/** All rows of a list, page by page. */
export async function everyRow<Output extends Paged, Row>(
  list: (page: { MaxResults: number; NextToken?: string }) => Promise<Output>,
  rows: (output: Output) => readonly Row[] | undefined,
): Promise<Row[]> {
  const all: Row[] = []
  for (let NextToken: string | undefined, first = true; first || NextToken !== undefined; first = false) {
    const output: Output = await list({ MaxResults: 50, ...(NextToken !== undefined && { NextToken }) })
    all.push(...(rows(output) ?? []))
    NextToken = output.NextToken
  }
  return all
}

/** What a refusal says, for a report. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/^\[Validation\] /, "")
}

/** True when the other side, or we, said no to this one thing; anything else means that nothing more will work. */
export function isRefusal(error: unknown): boolean {
  if (error instanceof AppError) return error.code !== "Throttling"
  const { $fault, name } = (error ?? {}) as { $fault?: string; name?: string }
  return $fault === "client" && name !== "ThrottlingException"
}

/** Hands a refusal to whoever collects them and goes on; throws anything else. */
export function whenRefused(say: (reason: string) => unknown): (error: unknown) => void {
  return (error) => {
    if (!isRefusal(error)) throw error
    say(reasonOf(error))
  }
}
