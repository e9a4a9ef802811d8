import "server-only"
import { z } from "zod"
import { ERRORS, type Member, MODEL_OPERATIONS } from "@/lib/aws/model/operations"
import { ENUMS, LISTS, MAPS, SCALARS, type Scalar } from "@/lib/aws/model/shapes"
import { STRUCTURES } from "@/lib/aws/model/structures"
import type { Operation } from "@/lib/server/operation"

/**
 * The description of our HTTP API for people and generators of clients. What a request may hold comes from the schemas
 * that check it; what the operations of the AWS tool answer comes from its service model.
 */

export type Json = Record<string, unknown>

interface Group {
  operations: readonly Operation[]
  prefix: string
  tag: string
}

/** `others`: paths that are no operations, described elsewhere, with the ways to sign in that only they have. */
export function openApi(
  groups: readonly Group[],
  server: string,
  others: { paths: Record<string, Json>; securitySchemes: Json } = { paths: {}, securitySchemes: {} },
): Json {
  const paths: Record<string, Json> = { ...others.paths }
  for (const group of groups) {
    for (const operation of group.operations) {
      const path = group.prefix + operation.path
      paths[path] = { ...paths[path], [operation.method.toLowerCase()]: toPathItem(operation, group.tag) }
    }
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Plumbline",
      version: "2020-03-31",
      description:
        "The API of the AWS Well-Architected Tool, served by Plumbline, and what Plumbline has beyond it. Clients that " +
        "sign with AWS Signature Version 4 work as they are; scripts may send a bearer token instead.",
    },
    servers: [{ url: server }],
    security: [{ signature: [] }, { bearer: [] }],
    paths,
    components: {
      securitySchemes: {
        signature: {
          type: "apiKey",
          in: "header",
          name: "Authorization",
          description: "AWS Signature Version 4 of the service wellarchitected, in any region.",
        },
        bearer: { type: "http", scheme: "bearer", description: "Access key id, a dot, secret access key." },
        ...others.securitySchemes,
      },
      schemas: { ...modelSchemas(), ...errorSchemas() },
    },
  }
}

function toPathItem(operation: Operation, tag: string): Json {
  const { properties, required } = inputOf(operation)
  const labels = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, label = ""]) => label)
  const model = tag === "aws" ? MODEL_OPERATIONS.find((one) => one.name === operation.name) : undefined
  const inQuery = (name: string) =>
    model ? model.input.some((member) => member.name === name && member.place === "query") : usesQuery(operation)
  const names = Object.keys(properties).filter((name) => !labels.includes(name))
  const parameters = [
    ...labels.map((name) => ({ name, in: "path", required: true, schema: properties[name] ?? { type: "string" } })),
    ...names.filter(inQuery).map((name) => ({
      ...{ name, in: "query", required: required.includes(name) },
      schema: properties[name],
    })),
  ]
  const inBody = names.filter((name) => !inQuery(name))
  return {
    operationId: operation.name,
    tags: [tag],
    ...(parameters.length > 0 && { parameters }),
    ...(inBody.length > 0 && operation.method !== "GET" && { requestBody: bodyOf(inBody, properties, required) }),
    responses: {
      200: { description: "Done", content: json(model ? outputOf(model.output) : { type: ["object", "array"] }) },
      ...errorResponses(model?.errors),
    },
  }
}

function usesQuery({ method }: Operation): boolean {
  return method === "GET" || method === "DELETE"
}

function inputOf({ input }: Operation): { properties: Record<string, Json>; required: string[] } {
  // Checks that no schema can express, such as "one of both", stay with the server.
  const { properties = {}, required = [] } = z.toJSONSchema(input, { io: "input", unrepresentable: "any" })
  return { properties: properties as Record<string, Json>, required }
}

function bodyOf(names: readonly string[], properties: Record<string, Json>, required: readonly string[]): Json {
  const needed = names.filter((name) => required.includes(name))
  const schema = {
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, properties[name]])),
    ...(needed.length > 0 && { required: needed }),
  }
  return { required: needed.length > 0, content: json(schema) }
}

export function json(schema: Json): Json {
  return { "application/json": { schema } }
}

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })

function outputOf(members: readonly Member[] | null): Json {
  return { type: "object", properties: Object.fromEntries((members ?? []).map((one) => [one.name, ref(one.shape)])) }
}

/** Every shape of the service that an answer can hold. */
function modelSchemas(): Record<string, Json> {
  const enums = Object.entries(ENUMS).map(([name, values]) => [name, { type: "string", enum: values.split(" ") }])
  const scalars = Object.entries(SCALARS).map(([name, scalar]) => [name, scalarSchema(scalar)])
  const lists = Object.entries(LISTS).map(([name, { of }]) => [name, { type: "array", items: ref(of) }])
  const maps = Object.entries(MAPS).map(([name, { value }]) => [
    name,
    { type: "object", additionalProperties: ref(value) },
  ])
  const structures = Object.entries(STRUCTURES).map(([name, members]) => [name, outputOf(members)])
  return Object.fromEntries([...enums, ...scalars, ...lists, ...maps, ...structures])
}

/** Without limits: texts of a lens may be longer than the model says. Source: observed-behaviour.md, limits. */
function scalarSchema({ type }: Scalar): Json {
  return type === "timestamp" ? { type: "number", description: "Seconds since 1970" } : { type }
}

const STATUS: Record<string, number> = {
  ValidationException: 400,
  ServiceQuotaExceededException: 402,
  AccessDeniedException: 403,
  ResourceNotFoundException: 404,
  ConflictException: 409,
  ThrottlingException: 429,
  InternalServerException: 500,
}

export function errorResponses(declared: readonly string[] = Object.values(ERRORS)): Record<string, Json> {
  const responses = declared.map((name) => [STATUS[name], { description: name, content: json(ref(name)) }])
  return Object.fromEntries(responses)
}

function errorSchemas(): Record<string, Json> {
  const text = { type: "string" }
  const field = { type: "object", properties: { Name: text, Message: text } }
  const more = { ResourceId: text, ResourceType: text, Reason: text, Fields: { type: "array", items: field } }
  const properties = { __type: text, Message: text, ...more, QuotaCode: text, ServiceCode: text }
  return Object.fromEntries(
    Object.keys(STATUS).map((name) => [name, { type: "object", properties, required: ["Message"] }]),
  )
}
