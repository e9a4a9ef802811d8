import type { ObjectNode } from "../json-node"
import { LIMITS } from "../limits"
import { type Choice, isNoneOfThese, type Resource } from "../model"
import { quoted } from "../quoted"
import { readChoiceGuidance } from "./extension"
import { checkKeys, idField, spotOf, textField } from "./fields"
import type { Findings, Spot } from "./findings"
import { readAdditionalResources, readResource } from "./resource"

const KEYS = ["id", "title", "helpfulResource", "improvementPlan", "additionalResources"]

/** A choice; null when it has no id to speak of. `idSpot` is where the id stands. */
export function readChoice(object: Spot<ObjectNode>, findings: Findings): { choice: Choice; idSpot: Spot } | null {
  checkKeys(object, KEYS, findings)
  const idSpot = idField(object, "The choice id", findings)
  if (idSpot?.id === "default") {
    findings.error(
      "id-reserved",
      idSpot,
      "A choice can't have the id “default”: conditions read it as the default rule",
    )
  }
  const rules = { label: "The choice title", required: true, max: LIMITS.title, lenient: true, restricted: true }
  const title = textField(object, "title", rules, findings) ?? ""
  const help = spotOf(object, "helpfulResource")
  const helpfulResource = help ? readResource(help, "The helpful resource", findings) : undefined
  const improvementPlan = readPlan(object, idSpot?.id ?? "", findings)
  const additionalResources = readAdditionalResources(object, findings)
  const guidance = readChoiceGuidance(object, findings)
  if (!idSpot) return null
  const resources = { ...(helpfulResource && { helpfulResource }), ...(improvementPlan && { improvementPlan }) }
  return { choice: { id: idSpot.id, title, ...resources, additionalResources, guidance }, idSpot }
}

function readPlan(choice: Spot<ObjectNode>, id: string, findings: Findings): Resource | undefined {
  const spot = spotOf(choice, "improvementPlan")
  const isNeeded = !isNoneOfThese({ id })
  if (!spot) {
    if (isNeeded && choice.node.isWhole) {
      const message = `The choice ${quoted(id)} says no way to improve; add “improvementPlan” with a “displayText”`
      findings.error("improvement-plan-missing", choice, message)
    }
    return undefined
  }
  if (spot.node.kind === "object" && isNeeded && spot.node.isWhole) {
    const object = { node: spot.node, pointer: spot.pointer }
    const text = spotOf(object, "displayText")
    if (!text || (text.node.kind === "string" && text.node.value.trim() === "")) {
      const message = `The improvement plan of ${quoted(id)} has no text; add “displayText”`
      findings.error("improvement-text-missing", text ?? spot, message)
    }
  }
  return readResource(spot, "The improvement plan", findings)
}
