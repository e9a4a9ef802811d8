import type { ArrayNode, JsonNode, ObjectNode } from "../json-node"
import type { Edit, Place } from "../problem"

/** How a JSON text is laid out, so that what is added looks like what is there. */
interface Layout {
  /** White space of one more level; empty for JSON on one line. */
  unit: string
  newline: string
  /** Between a key and its value. */
  colon: string
}

function layoutOf(text: string, root: JsonNode): Layout {
  const first = root.kind === "object" ? root.members[0] : undefined
  if (root.kind !== "object" || !first) return { unit: "  ", newline: "\n", colon: ": " }
  const lead = text.slice(root.offset + 1, first.offset)
  const colon = text.slice(first.keyPlace.end, first.value.offset)
  if (!/[\r\n]/.test(lead)) return { unit: "", newline: "", colon }
  return { unit: lead.replace(/^[\s\S]*[\r\n]/, "") || "  ", newline: lead.includes("\r\n") ? "\r\n" : "\n", colon }
}

/** A value as text whose further lines start with `indent`. */
function printed(value: unknown, indent: string, { unit, newline, colon }: Layout): string {
  if (unit === "") return JSON.stringify(value)
  const lines = JSON.stringify(value, null, unit).split("\n")
  const laidOut = colon === ": " ? lines : lines.map((line) => line.replace(/^(\s*"(?:[^"\\]|\\.)*"): /, `$1${colon}`))
  return laidOut.join(newline + indent)
}

/** White space at the start of the line that holds the offset. */
function indentAt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1
  return text.slice(start).match(/^[ \t]*/)?.[0] ?? ""
}

/** Replaces a value by another one. */
export function replaceValue(text: string, root: JsonNode, node: JsonNode, value: unknown): Edit[] {
  const content = printed(value, indentAt(text, node.offset), layoutOf(text, root))
  return [{ offset: node.offset, length: node.end - node.offset, content }]
}

/** Puts a member into an object, behind the member number `index - 1`. */
export function insertMember(
  text: string,
  root: JsonNode,
  object: ObjectNode,
  index: number,
  { key, value }: { key: string; value: unknown },
): Edit[] {
  const layout = layoutOf(text, root)
  return insertInto(text, object, object.members, index, layout, (indent) => {
    return `${JSON.stringify(key)}${layout.colon}${printed(value, indent, layout)}`
  })
}

/** Puts a value into a list, at the place `index`. */
export function insertItem(text: string, root: JsonNode, list: ArrayNode, index: number, value: unknown): Edit[] {
  const layout = layoutOf(text, root)
  return insertInto(text, list, list.items, index, layout, (indent) => printed(value, indent, layout))
}

/** The same for a value that is written already, laid out for the level of the list. */
export function insertText(text: string, root: JsonNode, list: ArrayNode, index: number, content: string): Edit[] {
  return insertInto(text, list, list.items, index, layoutOf(text, root), () => content)
}

function insertInto(
  text: string,
  container: Place,
  entries: readonly Place[],
  index: number,
  { unit, newline }: Layout,
  print: (indent: string) => string,
): Edit[] {
  const before = entries[index - 1]
  const first = entries[0]
  if (!first) {
    const outer = indentAt(text, container.offset)
    const content = unit === "" ? print("") : `${newline}${outer}${unit}${print(outer + unit)}${newline}${outer}`
    return [{ offset: container.offset + 1, length: container.end - container.offset - 2, content }]
  }
  // White space before the first entry is what stands before each: entries further on may share a line with a comma.
  const lead = text.slice(container.offset + 1, first.offset)
  const gap = lead.trim() === "" ? lead : " "
  const indent = /[\r\n]/.test(gap) ? gap.replace(/^[\s\S]*[\r\n]/, "") : indentAt(text, first.offset)
  if (before) return [{ offset: before.end, length: 0, content: `,${gap || " "}${print(indent)}` }]
  return [{ offset: first.offset, length: 0, content: `${print(indent)},${gap || " "}` }]
}

/** Takes an entry of an object or a list out, with the comma that it needs no more. */
export function removeEntryAt(container: ObjectNode | ArrayNode, index: number): Edit[] {
  const entries: readonly Place[] = container.kind === "object" ? container.members : container.items
  const entry = entries[index]
  const before = entries[index - 1]
  const after = entries[index + 1]
  if (!entry) return []
  if (!before && !after) return [cut(container.offset + 1, container.end - 1)]
  return [before ? cut(before.end, entry.end) : cut(entry.offset, after ? after.offset : entry.end)]
}

function cut(offset: number, end: number): Edit {
  return { offset, length: end - offset, content: "" }
}

/** Moves an entry of a list to another place in it; commas and white space between the places stay. */
export function moveItem(text: string, list: ArrayNode, from: number, to: number): Edit[] {
  const { items } = list
  if (from === to || !items[from] || !items[to]) return []
  const order = items.map((_, index) => index)
  order.splice(to, 0, ...order.splice(from, 1))
  return order.flatMap((source, index) => {
    const place = items[index]
    const node = items[source]
    if (!place || !node || source === index) return []
    return [{ offset: place.offset, length: place.end - place.offset, content: text.slice(node.offset, node.end) }]
  })
}
