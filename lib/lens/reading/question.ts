import type { ObjectNode } from "../json-node"
import { LIMITS } from "../limits"
import { type Choice, isNoneOfThese, type Question } from "../model"
import { quoted } from "../quoted"
import { readChoice } from "./choice"
import { readQuestionGuidance } from "./extension"
import { checkKeys, idField, listField, objectAt, spotOf, textField } from "./fields"
import type { Findings, Spot } from "./findings"
import { readResource } from "./resource"
import { readRules } from "./rules"

const KEYS = ["id", "title", "description", "helpfulResource", "choices", "riskRules"]

/** A question as far as it can be read. `isSound`: no error inside it, so that its rules mean what they say. */
export interface ReadQuestion {
  question: Question
  pointer: string
  idSpot: (Spot & { id: string }) | null
  isSound: boolean
}

export function readQuestion(object: Spot<ObjectNode>, findings: Findings): ReadQuestion {
  const errorsBefore = findings.errors
  checkKeys(object, KEYS, findings)
  const idSpot = idField(object, "The question id", findings)
  const titleRules = { label: "The question title", required: true, max: LIMITS.title, restricted: true }
  const title = textField(object, "title", titleRules, findings) ?? ""
  const textRules = { label: "The question description", max: LIMITS.text, restricted: true }
  const description = textField(object, "description", textRules, findings) ?? ""
  const help = spotOf(object, "helpfulResource")
  const helpfulResource = help ? readResource(help, "The helpful resource", findings) : undefined
  const choices = readChoices(object, findings)
  const riskRules = readRules(
    object,
    choices.map((choice) => choice.id),
    findings,
  )
  const guidance = readQuestionGuidance(object, findings)
  return {
    question: {
      id: idSpot?.id ?? "",
      title,
      description,
      ...(helpfulResource && { helpfulResource }),
      choices,
      riskRules,
      guidance,
    },
    pointer: object.pointer,
    idSpot,
    isSound: findings.errors === errorsBefore && object.node.isWhole,
  }
}

function readChoices(question: Spot<ObjectNode>, findings: Findings): Choice[] {
  const limits = { label: "The question", things: "choices", min: 1, max: LIMITS.choices }
  const seen = new Map<string, number>()
  let noneOfThese: string | null = null
  return listField(question, "choices", limits, findings).flatMap((spot, index) => {
    const object = objectAt(spot, "A choice", findings)
    const read = object && readChoice(object, findings)
    if (!read) return []
    const { choice, idSpot } = read
    const first = seen.get(choice.id)
    if (first !== undefined) {
      const message = `The choice id ${quoted(choice.id)} is used twice in this question, first by choice ${first + 1}; change one`
      findings.error("choice-id-twice", idSpot, message)
      return []
    }
    seen.set(choice.id, index)
    if (isNoneOfThese(choice)) {
      if (noneOfThese) {
        const message = `A second choice whose id ends in _no (none of these), after ${quoted(noneOfThese)}; one is enough`
        findings.warn("none-of-these-twice", idSpot, message)
      }
      noneOfThese = choice.id
    }
    return [choice]
  })
}
