import { addChoice, renameChoice } from "@/lib/lens/edit/choices"
import { setValue, textAt } from "@/lib/lens/edit/set-value"
import { applyEdits } from "@/lib/lens/fix"
import { type JsonNode, nodeAt, type ObjectNode } from "@/lib/lens/json-node"
import { readJson } from "@/lib/lens/json-tree"
import { CHOICE_PATHS, lensEntries, QUESTION_PATHS } from "./lens-sheets"
import type { CellEdit, RowAddition } from "./sheet-changes"

type Path = readonly [string, ...string[]]
const PATHS: Record<string, Record<string, Path>> = { Questions: QUESTION_PATHS, Choices: CHOICE_PATHS }

/** The text of a lens after these edits and additions; everything else in it stays as it was written. */
export function changeLens(text: string, edits: readonly CellEdit[], additions: readonly RowAddition[]): string {
  const root = rootOf(text)
  const entries = new Map(lensEntries(root).map((entry) => [keyOf(entry.isChoice, entry), entry]))
  const changes = edits.flatMap(({ sheet, key, column, file }) => {
    const [questionId = "", choiceId = ""] = key
    const entry = entries.get(keyOf(sheet === "Choices", { questionId, choiceId }))
    const path = PATHS[sheet]?.[column]
    return entry && path ? setValue(text, root, entry.node, path, file === "" ? undefined : file) : []
  })
  return additions.reduce(withChoice, applyEdits(text, changes))
}

function keyOf(isChoice: boolean, { questionId, choiceId }: { questionId: string; choiceId: string }): string {
  return isChoice ? `${questionId}/${choiceId}` : questionId
}

/** A choice more, where the editor would put it, with the rule for no risk asking for it as well. */
function withChoice(text: string, { key: [questionId, id = ""], values }: RowAddition): string {
  const root = rootOf(text)
  const question = lensEntries(root).find((one) => !one.isChoice && one.questionId === questionId)
  if (!question) return text
  const added = addChoice(text, root, question.pointer, "practice")
  let result = applyEdits(text, added.edits)
  const change = (edit: (root: ObjectNode, choice: ObjectNode) => ReturnType<typeof setValue>) => {
    const now = rootOf(result)
    const choice = nodeAt(now, added.show)
    if (choice.kind === "object") result = applyEdits(result, edit(now, choice))
  }
  if (id !== "") change((now, choice) => (textAt(choice, "id") === id ? [] : renameChoice(result, now, added.show, id)))
  for (const [column, path] of Object.entries(CHOICE_PATHS)) {
    const value = values[column] ?? ""
    change((now, choice) => setValue(result, now, choice, path, value === "" ? undefined : value))
  }
  return result
}

function rootOf(text: string): ObjectNode {
  const root: JsonNode | null = readJson(text).root
  if (root?.kind !== "object") throw new Error("The draft is not a JSON object.")
  return root
}
