import { applyEdits, removeEntry } from "./fix"
import type { JsonNode } from "./json-node"
import { EXTENSION_KEY } from "./limits"
import type { Edit } from "./problem"

/** The edits that take our own additions out of a lens; what AWS reads is untouched to the byte. */
export function extensionEdits(root: JsonNode): Edit[] {
  if (root.kind === "array") return root.items.flatMap(extensionEdits)
  if (root.kind !== "object") return []
  const own = root.members.findIndex((member) => member.key === EXTENSION_KEY)
  const rest = root.members
    .filter((member) => member.key !== EXTENSION_KEY)
    .flatMap(({ value }) => extensionEdits(value))
  const removal = removeEntry("", root.members, own)
  return removal ? [...removal.edits, ...rest] : rest
}

/** The bytes (UTF-8) of what AWS would get: the lens without our additions. */
export function awsBytes(text: string, root: JsonNode): number {
  return new TextEncoder().encode(applyEdits(text, extensionEdits(root))).length
}
