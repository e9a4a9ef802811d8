import { appendEntry, replacement } from "../fix"
import { type JsonNode, memberValue, type ObjectNode, offsetInString, pointerTo } from "../json-node"
import { LIMITS } from "../limits"
import type { RiskRule, RuleRisk } from "../model"
import type { Fix } from "../problem"
import { parseRule } from "../rule"
import { checkKeys, listField, objectAt, spotOf, textField } from "./fields"
import type { Findings, Spot } from "./findings"
import { checkIds } from "./rule-ids"

const RISKS = ["NO_RISK", "MEDIUM_RISK", "HIGH_RISK"] as const satisfies RuleRisk[]

/** The rules of a question; those that can't be read are left out (each with an error). */
export function readRules(question: Spot<ObjectNode>, choiceIds: readonly string[], findings: Findings): RiskRule[] {
  const limits = { label: "The question", things: "risk rules", min: 1, max: LIMITS.rules }
  const spots = listField(question, "riskRules", limits, findings)
  const seen = new Set<RuleRisk>()
  const rules = spots.flatMap((spot) => {
    const object = objectAt(spot, "A risk rule", findings)
    if (!object) return []
    checkKeys(object, ["condition", "risk"], findings)
    const risk = readRisk(object, seen, findings)
    const condition = readCondition(object, choiceIds, findings)
    return risk && condition ? [{ ...condition, risk }] : []
  })
  const isReadable = rules.length > 0 && rules.length === spots.length
  if (isReadable && !rules.some((rule) => rule.expression === null)) missingDefault(question, rules, findings)
  return rules
}

function readRisk(rule: Spot<ObjectNode>, seen: Set<RuleRisk>, findings: Findings): RuleRisk | null {
  const text = textField(rule, "risk", { label: "The risk of the rule", required: true, max: LIMITS.text }, findings)
  const spot = spotOf(rule, "risk")
  if (!spot || !text?.trim()) return null
  const risk = RISKS.find((candidate) => candidate === text)
  if (!risk) {
    const meant = RISKS.find((candidate) => candidate.startsWith(text.trim().toUpperCase().slice(0, 2)))
    const fix = meant ? replacement(`Write ${meant}`, spot.node, JSON.stringify(meant)) : null
    findings.error("unknown-risk", spot, "The risk must be HIGH_RISK, MEDIUM_RISK or NO_RISK", { fix })
    return null
  }
  if (seen.has(risk)) {
    findings.error("risk-twice", spot, `A second rule for ${risk}; join the two conditions with || in one rule`)
  }
  seen.add(risk)
  return risk
}

function readCondition(
  rule: Spot<ObjectNode>,
  choiceIds: readonly string[],
  findings: Findings,
): Pick<RiskRule, "condition" | "expression"> | null {
  const rules = { label: "The condition of the rule", required: true, max: Number.POSITIVE_INFINITY }
  const condition = textField(rule, "condition", rules, findings)
  const spot = spotOf(rule, "condition")
  if (!spot || !condition?.trim()) return null
  const parsed = parseRule(condition)
  if (!parsed.ok) {
    const offset = offsetInString(findings.text, spot.node, parsed.offset)
    const place = { offset, end: Math.min(offset + 1, spot.node.end) }
    findings.error("condition", spot, `The condition can't be read: ${parsed.message}`, { place })
    return null
  }
  if (parsed.expression) checkIds(spot, condition, parsed.expression, choiceIds, findings)
  return { condition, expression: parsed.expression }
}

function missingDefault(question: Spot<ObjectNode>, rules: RiskRule[], findings: Findings): void {
  const list = memberValue(question.node, "riskRules")
  if (list?.kind !== "array" || !list.isWhole) return
  const at = { node: list, pointer: pointerTo(question.pointer, "riskRules") }
  const message = "No rule has the condition “default”; answers that no rule covers count as HIGH_RISK"
  findings.warn("default-missing", at, message, { fix: defaultFix(list, rules, findings.text) })
}

/** A default rule that changes no answer's risk: without one, what no rule covers is high already. */
function defaultFix(list: JsonNode, rules: RiskRule[], text: string): Fix | null {
  if (list.kind !== "array") return null
  const high = rules.findIndex((rule) => rule.risk === "HIGH_RISK")
  if (high < 0) {
    return appendEntry("Add the default rule", text, list, '{ "condition": "default", "risk": "HIGH_RISK" }')
  }
  const last = list.items.at(-1)
  const condition = last?.kind === "object" ? memberValue(last, "condition") : null
  if (high !== rules.length - 1 || !condition) return null
  return replacement("Make the last rule the default", condition, '"default"')
}
