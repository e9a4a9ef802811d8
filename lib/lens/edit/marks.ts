import type { Problem } from "../problem"
import { placeOfPointer, pointerOfPlace } from "./place"

export interface Marks {
  error: number
  warning: number
  info: number
}

/** How many problems each form holds, by the pointer of its thing; a pillar counts its questions too. */
export function marksOf(problems: readonly Problem[]): Map<string, Marks> {
  const marks = new Map<string, Marks>()
  const count = (pointer: string, severity: Problem["severity"]) => {
    const known = marks.get(pointer) ?? { error: 0, warning: 0, info: 0 }
    known[severity] += 1
    marks.set(pointer, known)
  }
  for (const { pointer, severity } of problems) {
    const place = placeOfPointer(pointer)
    count(pointerOfPlace(place), severity)
    if (place.kind === "question") count(`/pillars/${place.pillar}`, severity)
  }
  return marks
}
