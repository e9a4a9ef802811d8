import { type ArrayNode, type JsonNode, nodeAt, type ObjectNode } from "../json-node"
import { SCHEMA_VERSION } from "../limits"
import type { Edit } from "../problem"
import { freshId, numberedId, pillarIds, questionIds } from "./ids"
import { insertItem, insertText, moveItem, removeEntryAt } from "./layout"
import { listAt, objectsIn } from "./place"
import { setValue, textAt } from "./set-value"
import type { TextChange } from "./text-history"

/** A change with the pointer of what should be shown after it. */
export interface Restructuring extends TextChange {
  show: string
}

export const BLANK_LENS = JSON.stringify(
  { schemaVersion: SCHEMA_VERSION, name: "", description: "", pillars: [] },
  null,
  2,
)

/** A question to start from: one practice and the two rules that most questions have. */
function newQuestion(id: string) {
  return {
    ...{ id, title: "", description: "" },
    choices: [
      { id: `${id}_1`, title: "", improvementPlan: { displayText: "" } },
      { id: `${id}_no`, title: "None of these" },
    ],
    riskRules: [
      { condition: `${id}_1`, risk: "NO_RISK" },
      { condition: "default", risk: "HIGH_RISK" },
    ],
  }
}

export function addPillar(text: string, root: ObjectNode): Restructuring {
  const list = listAt(root, "pillars")
  const index = list?.items.length ?? 0
  const id = numberedId("pillar", pillarIds(root))
  const value = { id, name: "", questions: [newQuestion(numberedId(id, questionIds(root)))] }
  const edits = list ? insertItem(text, root, list, index, value) : setValue(text, root, root, ["pillars"], [value])
  return { edits, label: "the new pillar", show: `/pillars/${index}` }
}

/** A new question at the end of a pillar, or behind the question at `after`. */
export function addQuestion(text: string, root: ObjectNode, pillarIndex: number, after?: number): Restructuring {
  const pillar = nodeAt(root, `/pillars/${pillarIndex}`)
  if (pillar.kind !== "object") throw new Error(`There is no pillar ${pillarIndex}`)
  const list = listAt(pillar, "questions")
  const index = after === undefined ? (list?.items.length ?? 0) : after + 1
  const value = newQuestion(numberedId(textAt(pillar, "id") || "question", questionIds(root)))
  const edits = list ? insertItem(text, root, list, index, value) : setValue(text, root, pillar, ["questions"], [value])
  return { edits, label: "the new question", show: `/pillars/${pillarIndex}/questions/${list ? index : 0}` }
}

/** The entry of a list that a pointer ends in. */
export function entryAt(root: JsonNode, pointer: string): { list: ArrayNode; index: number; around: string } {
  const around = pointer.slice(0, pointer.lastIndexOf("/"))
  const list = nodeAt(root, around)
  const index = Number(pointer.slice(around.length + 1))
  if (list.kind !== "array" || !list.items[index]) throw new Error(`There is nothing at ${pointer}`)
  return { list, index, around }
}

/** Takes a pillar or question out; shown is what then stands in its place, or what is around it. */
export function removeAt(root: JsonNode, pointer: string): Restructuring {
  const { list, index, around } = entryAt(root, pointer)
  const left = list.items.length - 1
  const parent = around.slice(0, around.lastIndexOf("/"))
  const show = left === 0 ? parent : `${around}/${Math.min(index, left - 1)}`
  return { edits: removeEntryAt(list, index), label: "the removal", show }
}

/** Moves an entry within its list; nothing happens at the ends. */
export function moveBy(text: string, root: JsonNode, pointer: string, steps: number): Restructuring {
  const { list, index, around } = entryAt(root, pointer)
  const to = Math.max(0, Math.min(list.items.length - 1, index + steps))
  return { edits: moveItem(text, list, index, to), label: "the move", show: `${around}/${to}` }
}

/** Moves a question to the end of another pillar. */
export function moveToPillar(text: string, root: ObjectNode, pointer: string, pillarIndex: number): Restructuring {
  const { list, index, around } = entryAt(root, pointer)
  const pillar = nodeAt(root, `/pillars/${pillarIndex}`)
  const target = listAt(pillar, "questions")
  const node = list.items[index]
  if (!node || !target || target === list) return { edits: [], label: "the move", show: pointer }
  const end = target.items.length
  const edits: Edit[] = [
    ...removeEntryAt(list, index),
    ...insertText(text, root, target, end, text.slice(node.offset, node.end)),
  ]
  return { edits, label: "the move", show: `${around.replace(/\d+/, String(pillarIndex))}/${end}` }
}

/** Puts a copy of a pillar or question behind it, with ids of its own where the format asks for that. */
export function duplicateAt(text: string, root: ObjectNode, pointer: string): Restructuring {
  const { list, index, around } = entryAt(root, pointer)
  const node = list.items[index]
  if (node?.kind !== "object") throw new Error(`There is nothing to copy at ${pointer}`)
  const copy: Record<string, unknown> = JSON.parse(text.slice(node.offset, node.end))
  const used = questionIds(root)
  if (around.endsWith("/questions")) copy.id = takeId(textAt(node, "id"), used)
  else {
    copy.id = freshId(textAt(node, "id"), pillarIds(root))
    const questions = objectsIn(listAt(node, "questions"))
    copy.questions = Array.isArray(copy.questions)
      ? copy.questions.map((question: object, at) => {
          const old = questions[at]
          return old ? { ...question, id: takeId(textAt(old, "id"), used) } : question
        })
      : []
  }
  return { edits: insertItem(text, root, list, index + 1, copy), label: "the copy", show: `${around}/${index + 1}` }
}

function takeId(base: string, used: Set<string>): string {
  const id = freshId(base, used)
  used.add(id)
  return id
}
