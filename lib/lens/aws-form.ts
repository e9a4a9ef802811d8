import { applyEdits, removeEntry } from "./fix"
import { type JsonNode, memberValue } from "./json-node"
import { readJson } from "./json-tree"
import { EXTENSION_KEY } from "./limits"
import type { Edit } from "./problem"

export interface AwsForm {
  text: string
  /** What had to go, one line per place: `Question sec_access: prompt, evidence`. */
  cut: string[]
}

/**
 * The lens as the AWS tool reads it: without our additions (`x-plumbline`), otherwise the same to the byte. What AWS
 * would still refuse are the problems of `checkLens` with `awsRefuses`.
 */
export function toAwsForm(text: string): AwsForm {
  const { root } = readJson(text)
  const cut: string[] = []
  describeCuts(root, "Lens", cut)
  return { text: applyEdits(text, extensionEdits(root)), cut }
}

/** The bytes (UTF-8) of what AWS would get. */
export function awsBytes(text: string, root: JsonNode): number {
  return new TextEncoder().encode(applyEdits(text, extensionEdits(root))).length
}

function extensionEdits(root: JsonNode): Edit[] {
  if (root.kind === "array") return root.items.flatMap(extensionEdits)
  if (root.kind !== "object") return []
  const own = root.members.findIndex((member) => member.key === EXTENSION_KEY)
  const others = root.members.filter((member) => member.key !== EXTENSION_KEY)
  const edits = others.flatMap(({ value }) => extensionEdits(value))
  const removal = removeEntry("", root.members, own)
  return removal ? [...removal.edits, ...edits] : edits
}

const THINGS = new Map([
  ["pillars", "Pillar"],
  ["questions", "Question"],
  ["choices", "Choice"],
])

function describeCuts(node: JsonNode, thing: string, cut: string[]): void {
  if (node.kind !== "object") return
  const extension = memberValue(node, EXTENSION_KEY)
  if (extension) {
    const id = memberValue(node, "id")
    const name = id?.kind === "string" ? `${thing} ${id.value}` : thing
    const keys = extension.kind === "object" ? extension.members.map(({ key }) => key).join(", ") : ""
    cut.push(keys === "" ? name : `${name}: ${keys}`)
  }
  for (const { key, value } of node.members) {
    if (value.kind === "array") for (const item of value.items) describeCuts(item, THINGS.get(key) ?? key, cut)
    else if (key !== EXTENSION_KEY) describeCuts(value, key, cut)
  }
}
