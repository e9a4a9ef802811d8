import { replaceKey, trimmed } from "../fix"
import { type ArrayNode, memberValue, type ObjectNode, pointerTo } from "../json-node"
import { LIMITS } from "../limits"
import { quoted } from "../quoted"
import { checkCharacters } from "./characters"
import type { Findings, Spot } from "./findings"

/** The value of a key with its place; null when it is missing or unreadable (which was reported then). */
export function spotOf(parent: Spot<ObjectNode>, key: string): Spot | null {
  const node = memberValue(parent.node, key)
  return node && { node, pointer: pointerTo(parent.pointer, key) }
}

/** The value as an object, or null after saying that it should be one. */
export function objectAt(spot: Spot, label: string, findings: Findings): Spot<ObjectNode> | null {
  const { node, pointer } = spot
  if (node.kind === "object") return { node, pointer }
  if (node.kind !== "broken") findings.error("wrong-type", spot, `${label} must be an object in { }`)
  return null
}

interface ListRules {
  label: string
  /** What the list holds, e.g. `pillars`. */
  things: string
  min?: number
  max: number
}

/** The entries of a list, each with its place; says so when the list is missing, too short or too long. */
export function listField(parent: Spot<ObjectNode>, key: string, rules: ListRules, findings: Findings): Spot[] {
  const spot = spotOf(parent, key)
  const { label, things, min = 0, max } = rules
  if (!spot) {
    if (min > 0 && parent.node.isWhole)
      findings.error(`${key}-missing`, parent, `${label} has no ${things}; add “${key}”`)
    return []
  }
  const { node, pointer } = spot
  if (node.kind !== "array") {
    if (node.kind !== "broken") findings.error("wrong-type", spot, `“${key}” must be a list in [ ]`)
    return []
  }
  if (node.items.length < min && node.isWhole)
    findings.error(`${key}-missing`, spot, `${label} has no ${things}; add at least one`)
  const items = entriesOf({ node, pointer })
  const tooMany = items[max]
  if (tooMany) {
    findings.error(
      "too-many",
      tooMany,
      `${label} has ${items.length} ${things}; ${max} are allowed, so this is one too many`,
    )
  }
  return items
}

/** The entries of a list, each with its place. */
export function entriesOf(list: Spot<ArrayNode>): Spot[] {
  return list.node.items.map((node, index) => ({ node, pointer: pointerTo(list.pointer, index) }))
}

interface TextRules {
  /** How a message starts, e.g. `The lens name`. */
  label: string
  required?: boolean
  max: number
  /** A text of this key that is too long is only a warning: AWS refuses it, we don't. */
  lenient?: boolean
  /** AWS takes only some characters here. */
  restricted?: boolean
}

/** A text by key; null when it is missing or not a text. Says what is wrong with it. */
export function textField(parent: Spot<ObjectNode>, key: string, rules: TextRules, findings: Findings): string | null {
  const { label } = rules
  const spot = spotOf(parent, key)
  if (!spot) {
    if (rules.required && parent.node.isWhole)
      findings.error(`${key}-missing`, parent, `${label} is missing; add “${key}”`)
    return null
  }
  const { node } = spot
  if (node.kind !== "string") {
    if (node.kind !== "broken") findings.error("wrong-type", spot, `${label} must be a text in double quotes`)
    return null
  }
  if (rules.required && node.value.trim() === "") findings.error(`${key}-empty`, spot, `${label} is empty; write one`)
  checkLength(spot, node.value, rules, findings)
  if (rules.restricted) checkCharacters(spot, node.value, label, findings)
  return node.value
}

function checkLength(spot: Spot, value: string, { label, max, lenient }: TextRules, findings: Findings): void {
  if (value.length <= max) return
  const count = [...value].length
  if (count <= max) return
  const isLenient = lenient && count <= LIMITS.text
  const message = `${label} has ${count} characters; ${isLenient ? "AWS takes" : "allowed are"} ${max}, so shorten it by ${count - max}`
  const fix = [...value.trim()].length <= max ? trimmed(findings.text, spot.node, value) : null
  if (isLenient) findings.warn("too-long", spot, message, { awsRefuses: true, fix })
  else findings.error("too-long", spot, message, { fix })
}

/** The id of a thing, or null when it has none that could be used. */
export function idField(parent: Spot<ObjectNode>, label: string, findings: Findings): (Spot & { id: string }) | null {
  const id = textField(parent, "id", { label, required: true, max: LIMITS.id }, findings)
  const spot = spotOf(parent, "id")
  if (!spot || id === null || id.trim() === "") return null
  if (!/^[A-Za-z0-9_-]+$/.test(id)) {
    const isBlankAround = /^[A-Za-z0-9_-]+$/.test(id.trim())
    const message = isBlankAround
      ? `${label} has blanks around it; remove them`
      : `${label} ${quoted(id)} may hold only the letters A–Z and a–z, digits and _`
    findings.error("id-characters", spot, message, {
      fix: isBlankAround ? trimmed(findings.text, spot.node, id) : null,
    })
  } else if (id.includes("-")) {
    findings.warn(
      "id-hyphen",
      spot,
      `${label} ${quoted(id)} holds a hyphen, which AWS refuses in custom lenses; use _`,
      {
        awsRefuses: true,
      },
    )
  }
  if (id.length < LIMITS.idMin) {
    const message = `${label} ${quoted(id)} is shorter than the ${LIMITS.idMin} characters that AWS asks for`
    findings.warn("id-short", spot, message, { awsRefuses: true })
  }
  return { ...spot, id }
}

/** Unknown keys are fine; one that differs from a known key only by capitals is most likely a slip. */
export function checkKeys(parent: Spot<ObjectNode>, known: readonly string[], findings: Findings): void {
  for (const member of parent.node.members) {
    if (known.includes(member.key)) continue
    const meant = known.find((key) => key.toLowerCase() === member.key.toLowerCase())
    if (!meant || memberValue(parent.node, meant)) continue
    const at = { node: member.value, pointer: pointerTo(parent.pointer, member.key) }
    const message = `${quoted(member.key)} is not read, because the format writes it “${meant}”; rename it`
    findings.warn("key-case", at, message, { place: member.keyPlace, fix: replaceKey(member, meant) })
  }
}
