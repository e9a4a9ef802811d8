import { type JsonNode, memberValue, type ObjectNode, offsetInString } from "../json-node"
import { EXTENSION_KEY } from "../limits"
import type { Edit } from "../problem"
import { insertMember, removeEntryAt, replaceValue } from "./layout"

/** The order in which the format names its keys; others come last, where they are. */
const ORDER = [
  ...["schemaVersion", "id", "name", "title", "description", "type", "displayText", "url", "condition", "risk"],
  ...["helpfulResource", "improvementPlan", "additionalResources", "content", "choices", "riskRules", "questions"],
  ...["pillars", EXTENSION_KEY],
]

/**
 * Edits that give the value at a path inside an object, as few characters as possible; undefined takes it out, with
 * objects that are empty then. Objects on the way are made. The text must be JSON without mistakes.
 */
export function setValue(
  text: string,
  root: JsonNode,
  object: ObjectNode,
  path: readonly [string, ...string[]],
  value: unknown,
): Edit[] {
  const [key, ...rest] = path
  const index = object.members.findLastIndex((member) => member.key === key)
  const present = object.members[index]?.value
  if (!present) {
    if (value === undefined) return []
    const whole = rest.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value)
    return insertMember(text, root, object, placeOf(object, key), { key, value: whole })
  }
  const [next, ...others] = rest
  if (next !== undefined) {
    if (value === undefined && isLastMember(present, next, others)) return removeEntryAt(object, index)
    if (present.kind === "object") return setValue(text, root, present, [next, ...others], value)
    return value === undefined ? [] : replaceValue(text, root, present, { [next]: value })
  }
  if (value === undefined) return removeEntryAt(object, index)
  if (typeof value === "string" && present.kind === "string") return changeString(text, present, value)
  if (isSameScalar(text, present, value)) return []
  return replaceValue(text, root, present, value)
}

/** Whether nothing is left of an object when this member goes. */
function isLastMember(node: JsonNode, key: string, rest: readonly string[]): boolean {
  if (node.kind !== "object" || node.members.length !== 1 || node.members[0]?.key !== key) return false
  const [next, ...others] = rest
  return next === undefined || isLastMember(node.members[0].value, next, others)
}

/** Behind the last key that comes before it in the format. */
function placeOf(object: ObjectNode, key: string): number {
  const rank = ORDER.indexOf(key)
  const isBefore = ({ key: other }: { key: string }) =>
    rank < 0 || (ORDER.includes(other) && ORDER.indexOf(other) < rank)
  return object.members.findLastIndex(isBefore) + 1
}

function isSameScalar(text: string, node: JsonNode, value: unknown): boolean {
  const isScalar = typeof value === "boolean" || typeof value === "number"
  return isScalar && text.slice(node.offset, node.end) === JSON.stringify(value)
}

/** Changes only the characters of a text that differ, so that its other escapes stay as they were written. */
function changeString(text: string, node: JsonNode & { kind: "string" }, value: string): Edit[] {
  const { value: old } = node
  if (old === value) return []
  const shorter = Math.min(old.length, value.length)
  let start = 0
  while (start < shorter && old[start] === value[start]) start++
  if (isHighSurrogate(old, start - 1)) start--
  let end = 0
  while (end < shorter - start && old[old.length - 1 - end] === value[value.length - 1 - end]) end++
  if (end > 0 && isHighSurrogate(old, old.length - end - 1)) end--
  const offset = offsetInString(text, node, start)
  const until = offsetInString(text, node, old.length - end)
  const content = JSON.stringify(value.slice(start, value.length - end)).slice(1, -1)
  return [{ offset, length: until - offset, content }]
}

function isHighSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return unit >= 0xd800 && unit <= 0xdbff
}

/** The text at a path inside an object; empty where there is none. */
export function textAt(object: ObjectNode, ...path: string[]): string {
  let node: JsonNode | null = object
  for (const key of path) node = node?.kind === "object" ? memberValue(node, key) : null
  return node?.kind === "string" ? node.value : ""
}

/** The texts of a list at a path inside an object. */
export function textsAt(object: ObjectNode, ...path: string[]): string[] {
  let node: JsonNode | null = object
  for (const key of path) node = node?.kind === "object" ? memberValue(node, key) : null
  return node?.kind === "array" ? node.items.flatMap((item) => (item.kind === "string" ? [item.value] : [])) : []
}
