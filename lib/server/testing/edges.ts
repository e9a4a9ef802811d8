import type { Member } from "@/lib/aws/model/operations"
import { ENUMS, LISTS, MAPS, SCALARS, type Scalar } from "@/lib/aws/model/shapes"

/** A value at the edge of what a member may be, or one past it. */
export interface Edge {
  what: string
  value: unknown
}

/** Notes may be longer here than at AWS; this is where ours end. */
const LONGER: Record<string, number> = { Notes: 20_000 }

/** Values that the service's model does not allow for this member. */
export function past({ shape, required, place }: Member): Edge[] {
  const missing = required && place !== "path" ? [{ what: "missing", value: undefined }] : []
  return [...missing, ...pastShape(shape, place)]
}

function pastShape(shape: string, place: Member["place"]): Edge[] {
  if ((ENUMS as Record<string, string>)[shape] !== undefined) return [{ what: "no such value", value: "BOGUS" }]
  const scalar = SCALARS[shape]
  if (scalar) return pastScalar(shape, scalar, place)
  const list = LISTS[shape]
  if (list) {
    const { min = 0, max } = list
    const few = min > 0 && place === "body" ? [{ what: "too few", value: [] }] : []
    const item = itemOf(list.of)
    return item === null || max === undefined ? few : [...few, { what: "too many", value: Array(max + 1).fill(item) }]
  }
  const map = MAPS[shape]
  if (map?.max === undefined) return []
  const keys = Array.from({ length: map.max + 1 }, (_, at) => [`k${at}`, "v"])
  return [{ what: "too many", value: Object.fromEntries(keys) }]
}

function pastScalar(shape: string, scalar: Scalar, place: Member["place"]): Edge[] {
  const { type, min = 0, pattern } = scalar
  const max = LONGER[shape] ?? scalar.max
  if (type === "integer") {
    return [
      { what: "too small", value: min - 1 },
      ...(max === undefined ? [] : [{ what: "too large", value: max + 1 }]),
    ]
  }
  if (type !== "string") return []
  return [
    ...(max === undefined ? [] : [{ what: "too long", value: "a".repeat(max + 1) }]),
    // An empty path is another path.
    ...(min > 1 || (min === 1 && place === "body") ? [{ what: "too short", value: "a".repeat(min - 1) }] : []),
    ...(pattern === undefined || new RegExp(`^(?:${pattern})$`, "u").test("ü%§")
      ? []
      : [{ what: "a sign", value: "ü%§" }]),
  ]
}

function itemOf(shape: string): unknown {
  const scalar = SCALARS[shape]
  if (!scalar) return null
  return shape === "AwsAccountId" ? "123456789012" : "a".repeat(Math.max(scalar.min ?? 1, 3))
}

/** What these name has to be there: no text of a certain length is right by itself. */
const NAMES = new Set(["ChoiceId", "LensAlias", "PillarId", "QuestionId", "SharedWith"])

/** Values at the edge that the member itself allows, whatever else may be wrong with them. */
export function inside({ shape, place }: Member): Edge[] {
  const scalar = SCALARS[shape]
  if (!scalar || scalar.pattern !== undefined || place === "path" || NAMES.has(shape)) return []
  const { type, min = 0 } = scalar
  const max = LONGER[shape] ?? scalar.max
  const at = (value: number) => (type === "integer" ? value : "a".repeat(value))
  if (type !== "integer" && type !== "string") return []
  const least = type === "string" && min === 0 ? [] : [{ what: "smallest", value: at(min) }]
  return [...least, ...(max === undefined ? [] : [{ what: "largest", value: at(max) }])]
}
