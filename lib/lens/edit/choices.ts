import { dropId } from "../drop-id"
import { type JsonNode, nodeAt, type ObjectNode, offsetInString } from "../json-node"
import { type Expression, isNoneOfThese } from "../model"
import type { Edit } from "../problem"
import { idsIn, parseRule, printRule } from "../rule"
import { choiceIds, freshId, numberedId } from "./ids"
import { insertItem, removeEntryAt } from "./layout"
import { listAt, objectsIn } from "./place"
import { setValue, textAt } from "./set-value"
import { entryAt, type Restructuring } from "./structure"

interface Condition {
  rule: ObjectNode
  node: JsonNode & { kind: "string" }
  expression: Expression
}

/** The conditions of a question that can be read, the default left out. */
function conditionsOf(question: JsonNode): Condition[] {
  return objectsIn(listAt(question, "riskRules")).flatMap((rule) => {
    const node = rule && nodeAt(rule, "/condition")
    if (!rule || node?.kind !== "string") return []
    const parsed = parseRule(node.value)
    return parsed.ok && parsed.expression ? [{ rule, node, expression: parsed.expression }] : []
  })
}

/** A practice before "none of these", which the rule for no risk then asks for where it asks for all others; or a "none of these". */
export function addChoice(text: string, root: ObjectNode, pointer: string, kind: "practice" | "none"): Restructuring {
  const question = nodeAt(root, pointer)
  if (question.kind !== "object") throw new Error(`There is no question at ${pointer}`)
  const list = listAt(question, "choices")
  const used = choiceIds(question)
  const stem = textAt(question, "id") || "choice"
  const choices = objectsIn(list)
  const isNone = (choice: ObjectNode | null) => choice !== null && isNoneOfThese({ id: textAt(choice, "id") })
  const none = choices.findIndex(isNone)
  const index = kind === "practice" && none >= 0 && none === choices.length - 1 ? none : choices.length
  const id = kind === "none" ? noneId(stem, used) : numberedId(stem, used)
  const value =
    kind === "none" ? { id, title: "None of these" } : { id, title: "", improvementPlan: { displayText: "" } }
  const edits = list ? insertItem(text, root, list, index, value) : setValue(text, root, question, ["choices"], [value])
  if (kind === "practice") edits.push(...joinBestRule(question, choices, id))
  return { edits, label: "the new choice", show: `${pointer}/choices/${list ? index : 0}` }
}

function noneId(stem: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? `${stem}_no` : `${stem}_${number}_no`
    if (!used.has(id)) return id
  }
}

function joinBestRule(question: ObjectNode, choices: readonly (ObjectNode | null)[], id: string): Edit[] {
  const practices = choices.flatMap((choice) => {
    const other = choice ? textAt(choice, "id") : ""
    return other !== "" && !isNoneOfThese({ id: other }) ? [other] : []
  })
  const all = conditionsOf(question).find(({ rule, expression }) => {
    const parts = expression.kind === "and" ? expression.of : [expression]
    const isPlain = parts.every(({ kind }) => kind === "choice") && parts.length === practices.length
    return textAt(rule, "risk") === "NO_RISK" && isPlain && practices.every((one) => idsIn(expression).includes(one))
  })
  return all ? [{ offset: all.node.end - 1, length: 0, content: ` && ${id}` }] : []
}

/** Takes a choice out, and its id out of the conditions where something else is left of them. */
export function removeChoice(text: string, root: ObjectNode, pointer: string): Restructuring {
  const { list, index, around } = entryAt(root, pointer)
  const question = around.slice(0, -"/choices".length)
  const choice = list.items[index]
  const id = choice?.kind === "object" ? textAt(choice, "id") : ""
  const edits = conditionsOf(nodeAt(root, question)).flatMap(({ rule, expression }) => {
    const rest = idsIn(expression).includes(id) ? dropId(expression, id) : null
    return rest ? setValue(text, root, rule, ["condition"], printRule(rest)) : []
  })
  return { edits: [...edits, ...removeEntryAt(list, index)], label: "the removal", show: question }
}

/** A copy of a choice behind it, with another id; no rule asks for it yet. */
export function duplicateChoice(text: string, root: ObjectNode, pointer: string): Restructuring {
  const { list, index, around } = entryAt(root, pointer)
  const choice = list.items[index]
  if (choice?.kind !== "object") throw new Error(`There is no choice at ${pointer}`)
  const id = freshId(textAt(choice, "id"), choiceIds(nodeAt(root, around.slice(0, -"/choices".length))))
  const copy = { ...JSON.parse(text.slice(choice.offset, choice.end)), id }
  return { edits: insertItem(text, root, list, index + 1, copy), label: "the copy", show: `${around}/${index + 1}` }
}

/** Gives a choice another id, in the conditions of its question as well. */
export function renameChoice(text: string, root: ObjectNode, pointer: string, id: string): Edit[] {
  const { list, index, around } = entryAt(root, pointer)
  const choice = list.items[index]
  if (choice?.kind !== "object") return []
  const old = textAt(choice, "id")
  const question = nodeAt(root, around.slice(0, -"/choices".length))
  const own = setValue(text, root, choice, ["id"], id)
  // Conditions can only follow when both ids mean one choice.
  const isShared = objectsIn(list).some((other, at) => at !== index && other && [old, id].includes(textAt(other, "id")))
  if (old === "" || isShared || !/^[A-Za-z0-9_-]+$/.test(id)) return own
  const uses = conditionsOf(question).flatMap(({ node }) =>
    [...node.value.matchAll(/[A-Za-z0-9_-]+/g)].flatMap((match) => {
      if (match[0] !== old) return []
      const offset = offsetInString(text, node, match.index)
      return [{ offset, length: offsetInString(text, node, match.index + old.length) - offset, content: id }]
    }),
  )
  return [...own, ...uses]
}
