import type { Place } from "./problem"

/** A JSON value with its place in the text. `broken` stands where something unreadable was reported already. */
export type JsonNode =
  | ObjectNode
  | ArrayNode
  | (Place & { kind: "string"; value: string })
  | (Place & { kind: "number" | "boolean" | "null" | "broken" })

/** `isWhole` is false when its end was missing: then what it lacks may just have been cut off. */
export type ObjectNode = Place & { kind: "object"; members: Member[]; isWhole: boolean }
export type ArrayNode = Place & { kind: "array"; items: JsonNode[]; isWhole: boolean }

export interface Member extends Place {
  key: string
  keyPlace: Place
  value: JsonNode
}

/** The value of a key, or null; of a repeated key the last counts, as in JSON.parse. */
export function memberValue(node: ObjectNode, key: string): JsonNode | null {
  return node.members.findLast((member) => member.key === key)?.value ?? null
}

/** The place to mark for a value: an object or a list by its opening bracket only. */
export function markOf(node: JsonNode): Place {
  const isContainer = node.kind === "object" || node.kind === "array"
  return isContainer ? { offset: node.offset, end: node.offset + 1 } : { offset: node.offset, end: node.end }
}

/** A pointer with further steps, escaped (RFC 6901). */
export function pointerTo(pointer: string, ...steps: (string | number)[]): string {
  return pointer + steps.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")
}

/** The value at a pointer, or the nearest value around it that exists. */
export function nodeAt(root: JsonNode, pointer: string): JsonNode {
  let node = root
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~")
    let next: JsonNode | null | undefined = null
    if (node.kind === "object") next = memberValue(node, key)
    else if (node.kind === "array") next = node.items[Number(key)]
    if (!next) return node
    node = next
  }
  return node
}

/** Where the decoded character number `index` of a string value stands in the text. */
export function offsetInString(text: string, node: Place, index: number): number {
  let offset = node.offset + 1
  for (let passed = 0; passed < index && offset < node.end; passed++) {
    if (text[offset] !== "\\") offset++
    else offset += text[offset + 1] === "u" ? 6 : 2
  }
  return Math.min(offset, node.end)
}

/** The pointer of the innermost value that holds this place of the text. */
export function pointerAt(root: JsonNode, offset: number): string {
  let pointer = ""
  let node: JsonNode | undefined = root
  while (node) {
    const holds = (part: Place) => part.offset <= offset && offset < part.end
    if (node.kind === "object") {
      const member: Member | undefined = node.members.find(holds)
      if (member) pointer = pointerTo(pointer, member.key)
      node = member?.value
    } else if (node.kind === "array") {
      const index: number = node.items.findIndex(holds)
      if (index >= 0) pointer = pointerTo(pointer, index)
      node = node.items[index]
    } else return pointer
  }
  return pointer
}
