import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete"
import { choiceIds } from "@/lib/lens/edit/ids"
import { nodeAt, pointerAt } from "@/lib/lens/json-node"
import { readJson } from "@/lib/lens/json-tree"

/** Offers the choice ids of the question inside one of its conditions. */
export function completeIds(context: CompletionContext): CompletionResult | null {
  const line = context.state.doc.lineAt(context.pos)
  const word = context.matchBefore(/[A-Za-z0-9_-]+/)
  if (!word || !/"condition"\s*:/.test(line.text.slice(0, context.pos - line.from))) return null
  const { root } = readJson(context.state.doc.toString())
  const pointer = pointerAt(root, Math.max(0, context.pos - 1))
  const question = pointer.match(/^(.*)\/riskRules\/\d+\/condition$/)?.[1]
  if (question === undefined) return null
  const options = [...choiceIds(nodeAt(root, question)), "default"].map((label) => ({ label }))
  return { from: word.from, options, validFor: /^[A-Za-z0-9_-]*$/ }
}
