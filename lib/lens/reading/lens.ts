import { replacement } from "../fix"
import type { JsonNode, ObjectNode } from "../json-node"
import { LIMITS, SCHEMA_VERSION } from "../limits"
import type { Lens, Pillar } from "../model"
import { quoted } from "../quoted"
import { readDesignPrinciples, readPillarGuidance } from "./extension"
import { checkKeys, idField, listField, objectAt, spotOf, textField } from "./fields"
import type { Findings, Spot } from "./findings"
import { type ReadQuestion, readQuestion } from "./question"

export interface ReadLens {
  lens: Lens
  questions: ReadQuestion[]
}

/** What a lens file says as far as it can be read; everything wrong goes to the findings. */
export function readLens(root: JsonNode, findings: Findings): ReadLens | null {
  const object = objectAt({ node: root, pointer: "" }, "A lens", findings)
  if (!object) return null
  checkKeys(object, ["schemaVersion", "name", "description", "pillars"], findings)
  checkSchemaVersion(object, findings)
  const nameRules = { label: "The lens name", required: true, max: LIMITS.title, restricted: true }
  const name = textField(object, "name", nameRules, findings) ?? ""
  const textRules = { label: "The lens description", max: LIMITS.text, restricted: true }
  const description = textField(object, "description", textRules, findings) ?? ""
  const limits = { label: "The lens", things: "pillars", min: 1, max: LIMITS.pillars }
  const seen = new Seen(findings)
  const questions: ReadQuestion[] = []
  const pillars = listField(object, "pillars", limits, findings).flatMap((spot) => {
    const pillar = objectAt(spot, "A pillar", findings)
    return pillar ? [readPillar(pillar, seen, questions, findings)] : []
  })
  const designPrinciples = readDesignPrinciples(object, findings)
  return { lens: { name, description, pillars, designPrinciples }, questions }
}

/** Ids that were used already, of pillars and of questions (which must differ in the whole lens). */
class Seen {
  readonly pillars = new Map<string, string>()
  readonly questions = new Map<string, string>()

  constructor(private readonly findings: Findings) {}

  note(kind: "pillar" | "question", spot: (Spot & { id: string }) | null, where: string): void {
    if (!spot) return
    const known = kind === "pillar" ? this.pillars : this.questions
    const first = known.get(spot.id)
    if (first === undefined) known.set(spot.id, where)
    else {
      const message = `The ${kind} id ${quoted(spot.id)} is used twice, first by ${first}; change one`
      this.findings.error(`${kind}-id-twice`, spot, message)
    }
  }
}

function readPillar(object: Spot<ObjectNode>, seen: Seen, questions: ReadQuestion[], findings: Findings): Pillar {
  checkKeys(object, ["id", "name", "questions"], findings)
  const idSpot = idField(object, "The pillar id", findings)
  const nameRules = { label: "The pillar name", required: true, max: LIMITS.title, restricted: true }
  const name = textField(object, "name", nameRules, findings) ?? ""
  seen.note("pillar", idSpot, `the pillar ${quoted(name)}`)
  const limits = { label: "The pillar", things: "questions", min: 1, max: LIMITS.questions }
  const read = listField(object, "questions", limits, findings).flatMap((spot, index) => {
    const question = objectAt(spot, "A question", findings)
    if (!question) return []
    const result = readQuestion(question, findings)
    seen.note("question", result.idSpot, `question ${index + 1} of the pillar ${quoted(name)}`)
    return [result]
  })
  questions.push(...read)
  const guidance = readPillarGuidance(object, findings)
  return { id: idSpot?.id ?? "", name, questions: read.map(({ question }) => question), guidance }
}

function checkSchemaVersion(lens: Spot<ObjectNode>, findings: Findings): void {
  const rules = { label: "The schema version", required: true, max: LIMITS.text }
  const version = textField(lens, "schemaVersion", rules, findings)
  const spot = spotOf(lens, "schemaVersion")
  if (!spot || version === null || version === SCHEMA_VERSION) return
  const fix = replacement(`Write ${SCHEMA_VERSION}`, spot.node, JSON.stringify(SCHEMA_VERSION))
  findings.error("schema-version", spot, `The schema version must be “${SCHEMA_VERSION}”`, { fix })
}
