import { nodeAt, type ObjectNode } from "../json-node"
import { insertItem, removeEntryAt } from "./layout"
import { listAt, objectsIn } from "./place"
import { setValue, textAt } from "./set-value"
import { entryAt } from "./structure"
import type { TextChange } from "./text-history"

/** Pointers of the further resources of one type that a choice has. */
export function resourcesOf(choice: ObjectNode, pointer: string, type: string): string[] {
  return objectsIn(listAt(choice, "additionalResources")).flatMap((entry, index) => {
    if (!entry || textAt(entry, "type") !== type) return []
    const size = listAt(entry, "content")?.items.length ?? 0
    return Array.from({ length: size }, (_, at) => `${pointer}/additionalResources/${index}/content/${at}`)
  })
}

/** A new, empty resource of the type at the end of those that the choice at the pointer has. */
export function addResource(text: string, root: ObjectNode, pointer: string, type: string): TextChange {
  const choice = nodeAt(root, pointer)
  const label = "the new resource"
  if (choice.kind !== "object") return { edits: [], label }
  const list = listAt(choice, "additionalResources")
  const entry = objectsIn(list).find((one) => one && textAt(one, "type") === type)
  const content = listAt(entry ?? undefined, "content")
  if (content) return { edits: insertItem(text, root, content, content.items.length, { displayText: "" }), label }
  const value = { type, content: [{ displayText: "" }] }
  const edits = list
    ? insertItem(text, root, list, list.items.length, value)
    : setValue(text, root, choice, ["additionalResources"], [value])
  return { edits, label }
}

/** Takes a resource out, and what then holds nothing any more. */
export function removeResource(_: string, root: ObjectNode, pointer: string): TextChange {
  const label = "the removal"
  const { list, index, around } = entryAt(root, pointer)
  if (list.items.length > 1) return { edits: removeEntryAt(list, index), label }
  const entry = entryAt(root, around.slice(0, -"/content".length))
  if (entry.list.items.length > 1) return { edits: removeEntryAt(entry.list, entry.index), label }
  const choice = nodeAt(root, entry.around.slice(0, -"/additionalResources".length))
  if (choice.kind !== "object") return { edits: [], label }
  return {
    edits: removeEntryAt(
      choice,
      choice.members.findLastIndex(({ key }) => key === "additionalResources"),
    ),
    label,
  }
}
