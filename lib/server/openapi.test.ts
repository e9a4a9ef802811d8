import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { describe, expect, test } from "vitest"
import { z } from "zod"
import { MODEL_OPERATIONS } from "@/lib/aws/model/operations"
import { sentCommand } from "@/lib/live/commands-schema"
import { openApi } from "@/lib/server/openapi"
import { sessionApi } from "@/lib/server/openapi-sessions"
import { OWN_OPERATIONS } from "@/lib/server/operations"
import { AWS_OPERATIONS } from "@/lib/server/operations-aws"

interface Described {
  operationId: string
  parameters?: { name: string; in: string; required: boolean; schema: unknown }[]
  requestBody?: { content: Record<string, { schema: { properties: object; required?: string[] } }> }
  responses: Record<string, { content: Record<string, { schema: { properties: object } }> }>
}

const document = openApi(
  [
    { operations: AWS_OPERATIONS, prefix: "/api/aws", tag: "aws" },
    { operations: OWN_OPERATIONS, prefix: "/api/plumbline", tag: "plumbline" },
  ],
  "https://plumbline.example",
  sessionApi(),
) as { paths: Record<string, Record<string, Described>>; components: { schemas: Record<string, unknown> } }

const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, one]) => ({ path, method, ...one })),
)

test("every operation is described once, where it is served", () => {
  const served = [
    ...AWS_OPERATIONS.map(({ name, method, path }) => `${name} ${method} /api/aws${path}`),
    ...OWN_OPERATIONS.map(({ name, method, path }) => `${name} ${method} /api/plumbline${path}`),
  ]
  const told = described
    .filter(({ path }) => !path.startsWith("/api/sessions/"))
    .map(({ operationId, method, path }) => `${operationId} ${method.toUpperCase()} ${path}`)
  expect(told.sort()).toEqual(served.sort())
  expect(new Set(described.map((one) => one.operationId)).size).toBe(described.length)
})

test("every route of a running session is described, and no other", () => {
  const folder = "app/api/sessions"
  const routes = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("route.ts"))
  const served = routes.flatMap((file) => {
    const path = `/api/sessions/${dirname(file).replace(/\[(\w+)\]/g, "{$1}")}`
    const methods = readFileSync(join(folder, file), "utf8").matchAll(/^export (?:async )?function ([A-Z]+)\(/gm)
    return [...methods].map(([, method = ""]) => `${method.toLowerCase()} ${path}`)
  })
  const told = described.filter(({ path }) => path.startsWith("/api/sessions/"))
  expect(told.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(served.sort())
})

test("a command is described by the schema that reads it, every kind of it", () => {
  const command = document.paths["/api/sessions/{sessionId}/commands"]?.post
  const schema = command?.requestBody?.content["application/json"]?.schema as unknown as {
    properties: { id: object; command: { oneOf: { properties: { type: { const: string } } }[] } }
  }
  const kinds = schema.properties.command.oneOf.map(({ properties }) => properties.type.const)
  expect(kinds).toEqual(expect.arrayContaining(["start", "vote", "reveal", "decide", "write-note", "record", "close"]))
  for (const type of kinds) {
    // What the schema does not know is refused as an unknown kind; what it knows is at most incomplete.
    const refusal = z.safeParse(sentCommand, { id: "0".repeat(32), command: { type } }).error
    expect(refusal?.issues.some(({ path }) => path.join(".") === "command.type") ?? false, type).toBe(false)
  }
})

test("every reference leads somewhere, and it is plain JSON", () => {
  const text = JSON.stringify(document)
  const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name = ""]) => name)
  expect(names.length).toBeGreaterThan(300)
  for (const name of names) expect(document.components.schemas, name).toHaveProperty(name)
  expect(JSON.parse(text)).toEqual(document)
})

test("every part of a path that changes is a parameter", () => {
  for (const { path, parameters = [], operationId } of described) {
    const labels = [...path.matchAll(/\{(\w+)\}/g)].map(([, label]) => label)
    const told = parameters.filter((one) => one.in === "path")
    expect(told.map((one) => one.name).sort(), operationId).toEqual(labels.sort())
    for (const one of told) expect(one.required).toBe(true)
  }
})

describe("the operations of the AWS tool", () => {
  test.each(MODEL_OPERATIONS.map((one) => [one.name, one] as const))("%s", (name, model) => {
    const one = described.find(({ operationId }) => operationId === name)
    const inQuery = (one?.parameters ?? []).filter((parameter) => parameter.in === "query").map((it) => it.name)
    const body = one?.requestBody?.content["application/json"]?.schema
    const inBody = Object.keys(body?.properties ?? {}).filter((member) => member !== "Plumbline")
    const of = (place: string) => model.input.filter((member) => member.place === place).map((member) => member.name)
    // Nothing that the service takes is left out, and nothing comes elsewhere.
    expect(inQuery.sort()).toEqual(of("query").sort())
    expect(inBody.sort()).toEqual(of("body").sort())
    const required = model.input.filter((member) => member.required && member.name !== "ClientRequestToken")
    const told = [
      ...(body?.required ?? []),
      ...(one?.parameters ?? []).filter((it) => it.required).map((it) => it.name),
    ]
    expect(told).toEqual(expect.arrayContaining(required.map((member) => member.name)))
    const output = Object.keys(one?.responses[200]?.content["application/json"]?.schema.properties ?? {})
    expect(output.sort()).toEqual((model.output ?? []).map((member) => member.name).sort())
  })

  test("their schemas refuse what is not an object", () => {
    for (const { input, name } of AWS_OPERATIONS) expect(z.safeParse(input, "text").success, name).toBe(false)
  })
})
