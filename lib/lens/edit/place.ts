import { type ArrayNode, type JsonNode, memberValue, type ObjectNode } from "../json-node"

/** A thing of a lens that a form shows; -1 where the level does not apply. */
export interface LensPlace {
  kind: "lens" | "pillar" | "question"
  pillar: number
  question: number
}

export const WHOLE_LENS: LensPlace = { kind: "lens", pillar: -1, question: -1 }

/** The thing whose form holds a value: that of a choice or a rule is the form of its question. */
export function placeOfPointer(pointer: string): LensPlace {
  const [, pillars, pillar, questions, question] = pointer.split("/")
  const pillarIndex = Number(pillar)
  if (pillars !== "pillars" || pillar === undefined || !Number.isInteger(pillarIndex)) return WHOLE_LENS
  const index = Number(question)
  const isInQuestion = questions === "questions" && question !== undefined && Number.isInteger(index)
  if (!isInQuestion) return { kind: "pillar", pillar: pillarIndex, question: -1 }
  return { kind: "question", pillar: pillarIndex, question: index }
}

export function pointerOfPlace({ kind, pillar, question }: LensPlace): string {
  if (kind === "lens") return ""
  return kind === "pillar" ? `/pillars/${pillar}` : `/pillars/${pillar}/questions/${question}`
}

/** The list under a key, or null. */
export function listAt(object: JsonNode | undefined, key: string): ArrayNode | null {
  const node = object?.kind === "object" ? memberValue(object, key) : null
  return node?.kind === "array" ? node : null
}

/** The objects of a list; what is something else keeps its place as null. */
export function objectsIn(list: ArrayNode | null): (ObjectNode | null)[] {
  return list?.items.map((item) => (item.kind === "object" ? item : null)) ?? []
}
