import { listAt, objectsIn } from "./edit/place"
import type { JsonNode } from "./json-node"

/** How much of the format's limits a lens uses, whatever else is wrong with it. */
export interface Used {
  pillars: number
  /** In the largest pillar. */
  questions: number
  /** In the largest question. */
  choices: number
}

export function usedBy(root: JsonNode): Used {
  const pillars = objectsIn(listAt(root, "pillars"))
  const questions = pillars.map((pillar) => objectsIn(listAt(pillar ?? undefined, "questions")))
  const choices = questions.flat().map((question) => listAt(question ?? undefined, "choices")?.items.length ?? 0)
  return {
    pillars: pillars.length,
    questions: Math.max(0, ...questions.map((list) => list.length)),
    choices: Math.max(0, ...choices),
  }
}
