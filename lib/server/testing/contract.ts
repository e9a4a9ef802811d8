import { WellArchitected, type WellArchitectedClientConfig } from "@aws-sdk/client-wellarchitected"
import type { InitializeHandler } from "@smithy/types"
import { afterAll, afterEach, expect } from "vitest"
import type { Role } from "@/lib/access/policy"
import { lensJson } from "@/lib/lens/example"
import { createAccessKey } from "@/lib/server/access-keys"
import { importBuiltInLenses } from "@/lib/server/built-in-lenses"
import type { Context } from "@/lib/server/context"
import { setDatabase } from "@/lib/server/database"
import { door } from "@/lib/server/http"
import { AWS_OPERATIONS } from "@/lib/server/operations-aws"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { answerProblems, modelOperation } from "@/lib/server/testing/shape-check"
import { signedRequests } from "@/lib/server/testing/signed-requests"
import type { PrismaClient, Workspace } from "@/prisma/generated/client"

/** Somebody with an access key, and the SDK that signs with it. */
export interface Caller {
  wa: WellArchitected
  ctx: Context
  accountId: string
  email: string
  key: { accessKeyId: string; secretAccessKey: string }
}

export interface Contract {
  db: PrismaClient
  endpoint: string
  workspace(name?: string): Promise<Workspace>
  caller(workspace: Workspace, role: Role): Promise<Caller>
  client(key: Caller["key"], more?: Partial<WellArchitectedClientConfig>): WellArchitected
}

/**
 * The API behind a plain server, with a small lens in the place of the framework. Every answer of every test is held
 * against the service model; what differs fails the test that caused it.
 */
export async function contract(): Promise<Contract> {
  const { db } = await testDatabase()
  setDatabase(db)
  const serve = door(AWS_OPERATIONS, "/api/aws")
  const differences: string[] = []
  const { endpoint } = await signedRequests(async ({ request, body }) => {
    const { method, headers } = request
    const init = method === "GET" ? { method, headers } : { method, headers, body: new Uint8Array(body) }
    const response = await serve(new Request(request.url, init))
    const operation = modelOperation(method, new URL(request.url).pathname.slice("/api/aws".length))
    const answered = (await response.clone().json()) as object
    if (operation) {
      const type = response.headers.get("x-amzn-ErrorType")
      differences.push(...answerProblems(operation, response.status, type, answered))
    }
    return response
  })
  afterEach(() => {
    expect(differences.splice(0)).toEqual([])
  })
  const framework = { ...lensJson(), name: "Framework", "x-plumbline": { version: "1.0" } }
  await importBuiltInLenses(db, [{ alias: "wellarchitected", text: JSON.stringify(framework) }], new Date())

  const clients: WellArchitected[] = []
  afterAll(() => {
    for (const one of clients) one.destroy()
  })
  const client: Contract["client"] = (credentials, more = {}) => {
    const made = new WellArchitected({ endpoint, credentials, region: "us-east-1", maxAttempts: 1, ...more })
    made.middlewareStack.add(withoutResponse, { step: "initialize" })
    clients.push(made)
    return made
  }
  return {
    db,
    endpoint,
    client,
    workspace: (name) => makeWorkspace(db, name),
    caller: async (workspace, role) => {
      const ctx = await makeMember(db, workspace, role)
      const key = await createAccessKey(ctx, { name: "contract" })
      return { wa: client(key), ctx, accountId: workspace.accountId, email: ctx.email, key }
    },
  }
}

/** An error carries the whole connection, which nobody wants to read in a test's report. */
function withoutResponse<Input extends object, Output extends object>(
  next: InitializeHandler<Input, Output>,
): InitializeHandler<Input, Output> {
  return async (args) => {
    try {
      return await next(args)
    } catch (error) {
      if (error instanceof Error) Reflect.deleteProperty(error, "$response")
      throw error
    }
  }
}

/** The refusals of several calls that are under way. */
export function refusals(calls: readonly Promise<unknown>[]): Promise<Record<string, unknown>[]> {
  return Promise.all(calls.map(refusal))
}

/** What an SDK's refusal says, for comparison. */
export async function refusal(call: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await call
  } catch (error) {
    const { name, message, $metadata, ...rest } = error as Error & { $metadata?: { httpStatusCode?: number } }
    return { ...rest, name, message, status: $metadata?.httpStatusCode }
  }
  return { name: "nothing was refused" }
}

/** Follows the pages of a list to its end, with the given page size. */
export async function allPages<Output extends { NextToken?: string | undefined }, Row>(
  get: (page: { MaxResults: number; NextToken?: string }) => Promise<Output>,
  rows: (output: Output) => Row[] | undefined,
  MaxResults: number,
): Promise<Row[]> {
  const all: Row[] = []
  let NextToken: string | undefined
  do {
    const output = await get({ MaxResults, ...(NextToken !== undefined && { NextToken }) })
    const found = rows(output) ?? []
    expect(found.length).toBeLessThanOrEqual(MaxResults)
    all.push(...found)
    NextToken = output.NextToken
  } while (NextToken !== undefined && all.length < 500)
  return all
}

let made = 0

/** The least that CreateWorkload asks for, with a name of its own. */
export function workloadInput(more: Record<string, unknown> = {}) {
  made += 1
  return {
    WorkloadName: `Workload ${made}`,
    Description: "Made by a contract test",
    Environment: "PRODUCTION" as const,
    ReviewOwner: "Somebody",
    AwsRegions: ["eu-central-1"],
    Lenses: [] as string[],
    ...more,
  }
}

/** The JSON of a small lens with a name of its own. */
export function lensText(name: string, change: (json: ReturnType<typeof lensJson>) => void = () => undefined): string {
  const json = { ...lensJson(), name }
  change(json)
  return JSON.stringify(json)
}
