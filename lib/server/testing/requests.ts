import fc from "fast-check"
import type { Member, ModelOperation } from "@/lib/aws/model/operations"
import { ENUMS, LISTS, MAPS, SCALARS, type Scalar } from "@/lib/aws/model/shapes"
import { STRUCTURES } from "@/lib/aws/model/structures"

/**
 * Random requests that know what the service expects. Half of them are right in every member, so that they get far; in
 * the others a member may be at its edge, one past it, or nonsense.
 */

export interface RandomRequest {
  method: string
  /** With the query. */
  path: string
  body: string | null
}

/** Values for members by name, such as the ids of things that are there. */
export type Known = Readonly<Record<string, readonly unknown[]>>

const NONSENSE = [
  ...[null, "", 0, -1, 1.5, 1e308, true, [], {}, [null], { a: { b: [] } }],
  ...["\u0000", "a\u0000b", "\ud800", "\u202e\u2066", "__proto__", "constructor", "%2F..%2F", "'; DROP TABLE x; --"],
  ...["ﷺ".repeat(3000), "😀", "{}", "null", "NaN", "0x10", "1e3", " ", "\n"],
]

/** Makes the values of one kind of request. */
class Values {
  constructor(
    private readonly known: Known,
    private readonly isClean: boolean,
  ) {}

  members(list: readonly Member[]): fc.Arbitrary<Record<string, unknown>> {
    const wanted = list.filter(({ name }) => !this.isClean || name !== "NextToken")
    const entries = wanted.map(({ name, shape, required }): [string, fc.Arbitrary<unknown>] => {
      const some = this.known[name]
      const value = some ? this.dirty(fc.constantFrom(...some)) : this.dirty(this.right(shape))
      if (required && this.isClean) return [name, value]
      return [name, fc.option(value, { freq: required ? 12 : 1, nil: undefined })]
    })
    return fc.record(Object.fromEntries(entries))
  }

  private dirty(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
    if (this.isClean) return value
    return fc.oneof({ weight: 8, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom(...NONSENSE) })
  }

  private right(shape: string): fc.Arbitrary<unknown> {
    const values = (ENUMS as Record<string, string>)[shape]
    if (values !== undefined) return fc.constantFrom(...values.split(" "))
    const scalar = SCALARS[shape]
    if (scalar?.type === "boolean") return fc.boolean()
    if (scalar?.type === "integer") return this.integer(scalar)
    if (scalar) return this.text(scalar)
    const list = LISTS[shape]
    if (list) {
      const { min = 0, max = 4 } = list
      const maxLength = Math.max(min, Math.min(max, 4)) + (this.isClean ? 0 : 1)
      return fc.array(this.dirty(this.right(list.of)), { minLength: this.isClean ? min : 0, maxLength })
    }
    const map = MAPS[shape]
    if (!map) return this.members(STRUCTURES[shape] ?? [])
    return fc.dictionary(this.right(map.key).map(String), this.dirty(this.right(map.value)), { maxKeys: 4 })
  }

  private integer({ min = 0, max = 1000 }: Scalar): fc.Arbitrary<number> {
    const inside = fc.integer({ min, max })
    return this.isClean ? inside : fc.oneof(inside, fc.constantFrom(min - 1, min, max, max + 1))
  }

  private text({ min = 0, max = 60, pattern }: Scalar): fc.Arbitrary<string> {
    const short = fc
      .string({ unit: "grapheme", minLength: min, maxLength: Math.min(max, min + 20) })
      .map((one) => one.slice(0, max).toWellFormed())
    const fitting =
      pattern === undefined ? short : fc.stringMatching(new RegExp(`^(?:${pattern})$`, "u"), { size: "xsmall" })
    if (this.isClean) return fitting
    const edge = fc
      .constantFrom(min - 1, min, max, max + 1)
      .map((length) => "x".repeat(Math.max(0, Math.min(length, 30_000))))
    return fc.oneof({ weight: 3, arbitrary: short }, { weight: 1, arbitrary: edge })
  }
}

const STRANGE_BODIES = ["[]", "null", "{", "1", '"x"', "{}{}", "[".repeat(20_000), `{"a":${"[".repeat(20_000)}}`, ""]

function requests(operation: ModelOperation, values: Values, bodies: readonly string[]): fc.Arbitrary<RandomRequest> {
  const { method, path, input } = operation
  const of = (place: Member["place"]) => values.members(input.filter((member) => member.place === place))
  const strange = bodies.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...bodies), { freq: 15 })
  return fc.tuple(of("path"), of("query"), of("body"), strange).map(([labels, query, body, other]) => {
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(labels[name] ?? "missing"))
    const pairs = Object.entries(query).flatMap(([name, one]) => {
      if (one === undefined) return []
      return (Array.isArray(one) ? one : [one]).map((single) => `${encoded(name)}=${encoded(single)}`)
    })
    const hasBody = method !== "GET" && (other !== null || input.some((member) => member.place === "body"))
    return {
      method,
      path: pairs.length > 0 ? `${filled}?${pairs.join("&")}` : filled,
      body: hasBody ? (other ?? JSON.stringify(body)) : null,
    }
  })
}

/** Requests for one operation. */
export function requestsFor(operation: ModelOperation, known: Known): fc.Arbitrary<RandomRequest> {
  return fc.oneof(
    requests(operation, new Values(known, true), []),
    requests(operation, new Values(known, false), STRANGE_BODIES),
  )
}

/** A lone surrogate has no encoding in an address. */
function encoded(one: unknown): string {
  const plain = typeof one === "string" ? one : JSON.stringify(one)
  return encodeURIComponent((plain ?? "").toWellFormed())
}
