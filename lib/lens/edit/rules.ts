import { nodeAt, type ObjectNode } from "../json-node"
import type { RuleRisk } from "../model"
import { choiceIds } from "./ids"
import { insertItem } from "./layout"
import { listAt, objectsIn } from "./place"
import { setValue, textAt } from "./set-value"
import type { TextChange } from "./text-history"

const ORDER: RuleRisk[] = ["NO_RISK", "MEDIUM_RISK", "HIGH_RISK"]

/**
 * A rule for the first risk that has none yet: the default where that is missing, else a condition to start from before
 * the default.
 */
export function addRule(text: string, root: ObjectNode, pointer: string): TextChange {
  const label = "the new rule"
  const question = nodeAt(root, pointer)
  if (question.kind !== "object") return { edits: [], label }
  const list = listAt(question, "riskRules")
  const rules = objectsIn(list)
  const used = new Set(rules.map((rule) => (rule ? textAt(rule, "risk") : "")))
  const defaulted = rules.findIndex((rule) => rule && textAt(rule, "condition").trim() === "default")
  const free = ORDER.filter((risk) => !used.has(risk))
  const isDefault = defaulted < 0 && free.length === 1
  const risk = isDefault ? free[0] : (free[0] ?? "NO_RISK")
  const condition = isDefault ? "default" : ([...choiceIds(question)][0] ?? "")
  const index = defaulted < 0 ? rules.length : defaulted
  const edits = list
    ? insertItem(text, root, list, index, { condition, risk })
    : setValue(text, root, question, ["riskRules"], [{ condition, risk }])
  return { edits, label }
}
