import { type Member, MODEL_OPERATIONS, type ModelOperation } from "@/lib/aws/model/operations"
import { ENUMS, LISTS, MAPS, SCALARS, type Scalar } from "@/lib/aws/model/shapes"
import { STRUCTURES } from "@/lib/aws/model/structures"

/** Our one member that the model does not have; SDKs ignore it. */
const OURS = "Plumbline"

/**
 * Texts that may be longer than the model says: those of a lens, which the real service answers in full, and notes, which
 * may be longer here. Source: observed-behaviour.md, limits.
 */
const FULL_TEXTS = new Set([
  "ChoiceContentDisplayText",
  "ChoiceContentUrl",
  "ChoiceDescription",
  "DisplayText",
  "LensDescription",
  "Notes",
  "QuestionDescription",
])

/** Names that the model wants in Latin letters; ours come from any script. */
const ANY_SCRIPT = new Set(["TemplateName", "TemplateDescription"])

/** Where a value differs from a shape of the service model, one line each. */
export function problemsWith(shape: string, value: unknown, path = shape): string[] {
  const values = (ENUMS as Record<string, string>)[shape]
  if (values !== undefined) {
    const right = typeof value === "string" && values.split(" ").includes(value)
    return right ? [] : [`${path}: ${JSON.stringify(value)} is not one of ${values}`]
  }
  const scalar = SCALARS[shape]
  if (scalar) return scalarProblems(shape, scalar, value, path)
  const list = LISTS[shape]
  if (list) {
    if (!Array.isArray(value)) return [`${path}: not a list`]
    return [
      ...size(path, value.length, list),
      ...value.flatMap((item, at) => problemsWith(list.of, item, `${path}[${at}]`)),
    ]
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [`${path}: not an object`]
  const map = MAPS[shape]
  if (map) {
    const entries = Object.entries(value)
    return [
      // Maps of what somebody wrote may be empty, though a request cannot make them so.
      ...size(path, entries.length, { ...map, min: 0 }),
      ...entries.flatMap(([key, one]) => [
        ...problemsWith(map.key, key, `${path}.${key}`),
        ...problemsWith(map.value, one, `${path}.${key}`),
      ]),
    ]
  }
  const members = STRUCTURES[shape]
  return members ? memberProblems(members, value, path) : [`${path}: there is no shape ${shape}`]
}

function memberProblems(members: readonly Member[], value: object, path: string): string[] {
  const known = new Map(members.map((member) => [member.name, member]))
  return Object.entries(value).flatMap(([name, one]) => {
    if (name === OURS) return []
    const member = known.get(name)
    return member ? problemsWith(member.shape, one, `${path}.${name}`) : [`${path}.${name}: not in the model`]
  })
}

const TYPES = { string: "string", integer: "number", boolean: "boolean", timestamp: "number" } as const

function scalarProblems(shape: string, scalar: Scalar, value: unknown, path: string): string[] {
  if (typeof value !== TYPES[scalar.type]) return [`${path}: ${JSON.stringify(value)} is no ${scalar.type}`]
  const found: string[] = []
  if (typeof value === "number" && scalar.type === "timestamp") {
    // Seconds since 1970, not milliseconds: between 2020 and 2100.
    if (value < 1_577_836_800 || value > 4_102_444_800) found.push(`${path}: ${value} is no time in seconds`)
  } else if (typeof value === "number") {
    if (!Number.isInteger(value)) found.push(`${path}: ${value} is not whole`)
    found.push(...size(path, value, scalar))
  } else if (typeof value === "string") {
    found.push(...size(path, value.length, FULL_TEXTS.has(shape) ? { min: scalar.min } : scalar))
    if (scalar.pattern && !ANY_SCRIPT.has(shape) && !new RegExp(`^(?:${scalar.pattern})$`, "u").test(value))
      found.push(`${path}: ${value}`)
  }
  return found
}

function size(path: string, size: number, { min, max }: { min?: number | undefined; max?: number | undefined }) {
  if (min !== undefined && size < min) return [`${path}: ${size} is less than ${min}`]
  return max !== undefined && size > max ? [`${path}: ${size} is more than ${max}`] : []
}

/** The model's operation of a method and path; null when there is none. */
export function modelOperation(method: string, path: string): ModelOperation | null {
  const segments = path.split("/")
  const fits = (one: ModelOperation) => {
    const parts = one.path.split("/")
    if (one.method !== method || parts.length !== segments.length) return false
    return parts.every((part, at) => part.startsWith("{") || part === segments[at])
  }
  return MODEL_OPERATIONS.find(fits) ?? null
}

/** Members that every error of a kind must carry. Source: aws-api.md, errors. */
const ERROR_MEMBERS: Record<string, { status: number; members: string[] }> = {
  AccessDeniedException: { status: 403, members: [] },
  RequestTimeTooSkewed: { status: 403, members: [] },
  // Ours: the page has to know that somebody is signed out. Clients that sign never see it.
  UnauthenticatedException: { status: 401, members: [] },
  ValidationException: { status: 400, members: ["Reason"] },
  ResourceNotFoundException: { status: 404, members: ["ResourceId", "ResourceType"] },
  ConflictException: { status: 409, members: ["ResourceId", "ResourceType"] },
  ServiceQuotaExceededException: { status: 402, members: ["QuotaCode", "ServiceCode"] },
  ThrottlingException: { status: 429, members: [] },
}

/** Where an answer to an operation differs from the model; an error has to be one that can happen to it. */
export function answerProblems(operation: ModelOperation, status: number, type: string | null, body: object): string[] {
  const { name } = operation
  if (status === 200) {
    const extra = operation.output === null ? Object.keys(body).map((key) => `${name}: ${key} in an empty answer`) : []
    return operation.output === null ? extra : memberProblems(operation.output, body, name)
  }
  const error = ERROR_MEMBERS[type ?? ""]
  if (!error) return [`${name}: ${status} ${type}`]
  // The three tag operations declare less than can happen to any request.
  const common = [
    "AccessDeniedException",
    "ValidationException",
    "ThrottlingException",
    "RequestTimeTooSkewed",
    "UnauthenticatedException",
  ]
  const found = error.status === status ? [] : [`${name}: ${type} with ${status}`]
  if (![...operation.errors, ...common].includes(type ?? "")) found.push(`${name}: ${type} is not declared`)
  for (const member of ["Message", ...error.members]) {
    if (typeof (body as Record<string, unknown>)[member] !== "string") found.push(`${name}: ${type} without ${member}`)
  }
  return found
}
