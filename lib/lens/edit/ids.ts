import type { JsonNode } from "../json-node"
import { listAt, objectsIn } from "./place"
import { textAt } from "./set-value"

/** `base`, or with the first number behind it that makes it new: `logs`, `logs_2`. */
export function freshId(base: string, used: ReadonlySet<string>): string {
  if (!used.has(base)) return base
  const stem = base.replace(/_\d+$/, "")
  for (let number = 2; ; number++) {
    const id = `${stem}_${number}`
    if (!used.has(id)) return id
  }
}

/** `stem_1`, or the first number that is new. */
export function numberedId(stem: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const id = `${stem}_${number}`
    if (!used.has(id)) return id
  }
}

export function pillarIds(root: JsonNode): Set<string> {
  return idsIn(objectsIn(listAt(root, "pillars")))
}

/** Of the whole lens: they must differ across its pillars. */
export function questionIds(root: JsonNode): Set<string> {
  return idsIn(
    objectsIn(listAt(root, "pillars")).flatMap((pillar) => objectsIn(listAt(pillar ?? undefined, "questions"))),
  )
}

export function choiceIds(question: JsonNode): Set<string> {
  return idsIn(objectsIn(listAt(question, "choices")))
}

function idsIn(objects: readonly (JsonNode | null)[]): Set<string> {
  return new Set(objects.flatMap((object) => (object?.kind === "object" ? [textAt(object, "id")] : [])))
}
