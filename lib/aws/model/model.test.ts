import * as sdk from "@aws-sdk/client-wellarchitected"
import { describe, expect, test } from "vitest"
import { type Member, MODEL_OPERATIONS } from "./operations"
import { ENUMS, LISTS, MAPS, SCALARS } from "./shapes"
import { STRUCTURES } from "./structures"

/**
 * Our table of the service against the SDK's own schemas, both ways: an operation, a member or a list that one has and
 * the other lacks fails here. The SDK's schemas know no enums and no limits, but it exports the enums beside them.
 */

interface SdkMember {
  schema: unknown
  traits: Record<string, unknown>
  required: boolean
}

const resolve = (schema: unknown): unknown => (typeof schema === "function" ? schema() : schema)

function membersOf(struct: unknown): Map<string, SdkMember> {
  const [, , , , names, schemas, required = 0] = struct as [
    number,
    string,
    string,
    unknown,
    string[],
    unknown[],
    number?,
  ]
  return new Map(
    names.map((name, at) => {
      const entry = resolve(schemas[at])
      const pair = Array.isArray(entry) && entry.length === 2
      const traits = pair && typeof entry[1] === "object" ? entry[1] : {}
      return [name, { schema: resolve(pair ? entry[0] : entry), traits, required: at < required }]
    }),
  )
}

/** What a schema of the SDK is, in our words. */
function kindOf(schema: unknown): string {
  const one = resolve(schema)
  if (typeof one === "number") {
    if (one >= 128) return `map of ${kindOf(one - 128)}`
    if (one >= 64) return `list of ${kindOf(one - 64)}`
    return { 0: "string", 1: "integer", 2: "boolean", 4: "timestamp" }[one] ?? `unknown ${one}`
  }
  const [kind, , name, , first, second] = one as [number, string, string, unknown, unknown, unknown]
  if (kind === 1) return `list of ${kindOf(first)}`
  if (kind === 2) return `map of ${kindOf(second)}`
  return kind === 3 ? name : `unknown ${kind}`
}

function kindOfShape(shape: string): string {
  if (shape in ENUMS) return "string"
  const scalar = SCALARS[shape]
  if (scalar) return scalar.type
  const list = LISTS[shape]
  if (list) return `list of ${kindOfShape(list.of)}`
  const map = MAPS[shape]
  if (map) return `map of ${kindOfShape(map.value)}`
  if (STRUCTURES[shape]) return shape
  throw new Error(`There is no shape ${shape}.`)
}

function compare(ours: readonly Member[], struct: unknown, places: boolean): void {
  const theirs = membersOf(struct)
  const wireName = (name: string, { traits }: SdkMember) => String(traits.httpQuery ?? name)
  const told = [...theirs].map(([name, member]) => ({
    name: wireName(name, member),
    kind: kindOf(member.schema),
    ...(places && { query: "httpQuery" in member.traits, required: member.required }),
  }))
  const mine = ours.map(({ name, shape, place, required }) => ({
    name,
    kind: kindOfShape(shape),
    ...(places && { query: place === "query", required }),
  }))
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
  expect(mine.sort(byName)).toEqual(told.sort(byName))
}

/** The older model marks tokens that the SDK fills in as required, the SDK's own does not. */
const byOwnToken = (member: Member) => ({
  ...member,
  required: member.required && member.name !== "ClientRequestToken",
})

const exported: Record<string, unknown> = { ...sdk }
const operations = Object.entries(exported).filter(
  ([name, value]) => Array.isArray(value) && value[0] === 9 && !name.includes("Agent"),
)

test("the same operations", () => {
  expect(MODEL_OPERATIONS.map(({ name }) => `${name}$`).sort()).toEqual(operations.map(([name]) => name).sort())
  expect(MODEL_OPERATIONS).toHaveLength(72)
})

describe.each(MODEL_OPERATIONS.map((one) => [one.name, one] as const))("%s", (name, operation) => {
  const [, , , traits, input, output] = exported[`${name}$`] as [
    number,
    string,
    string,
    { http: unknown[] },
    unknown,
    unknown,
  ]

  test("method and path", () => {
    expect([operation.method, operation.path, 200]).toEqual(traits.http)
  })

  test("input", () => {
    const struct = resolve(input)
    if (struct === "unit") expect(operation.input).toEqual([])
    else compare(operation.input.map(byOwnToken), struct, true)
  })

  test("output", () => {
    const struct = resolve(output)
    if (struct === "unit") expect(operation.output).toBeNull()
    else compare(operation.output ?? [], struct, false)
  })

  test("labels stand in the path", () => {
    const labels = operation.input.filter(({ place }) => place === "path").map(({ name: label }) => `{${label}}`)
    expect(operation.path.match(/\{\w+\}/g) ?? []).toEqual(expect.arrayContaining(labels))
  })
})

test.each(Object.keys(STRUCTURES))("structure %s", (name) => {
  compare(STRUCTURES[name] ?? [], exported[`${name}$`], false)
})

test.each(Object.entries(ENUMS))("enum %s", (name, values) => {
  const theirs = exported[name]
  // An enum with a single value is not exported as such in every version.
  expect(theirs, name).toBeDefined()
  expect(values.split(" ").sort()).toEqual(Object.values(theirs as Record<string, string>).sort())
})
