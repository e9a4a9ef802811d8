import { applyEdits } from "../fix"
import { readJson } from "../json-tree"
import type { Edit } from "../problem"
import { differenceOf } from "./text-history"

/**
 * The text with the changes of both sides, when they changed different places of `base`; else null. A text that was JSON
 * on both sides stays JSON, or null is the answer.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
  const [own] = differenceOf(base, mine)
  const [other] = differenceOf(base, theirs)
  if (!own || mine === theirs) return theirs
  if (!other) return mine
  if (touches(own, other)) return null
  const merged = applyEdits(base, [own, other])
  return isWhole(mine) && isWhole(theirs) && !isWhole(merged) ? null : merged
}

/** Side by side is too near: two things put into the same place may mean each other. */
function touches(a: Edit, b: Edit): boolean {
  const [first, second] = a.offset <= b.offset ? [a, b] : [b, a]
  return first.offset + first.length >= second.offset
}

function isWhole(text: string): boolean {
  return !readJson(text).findings.some(({ severity }) => severity === "error")
}
