import { offsetInString } from "../json-node"
import type { Edit, Place } from "../problem"
import type { Findings, Spot } from "./findings"

/** Everything but what AWS was seen to take in names, titles and descriptions. */
const REFUSED = /[^\p{L}\p{M}\p{N} \r\n\-_.,:/()@!&#+'?\u2019]/gu

/** What stands for a refused character in the quick fix; any other is left out. */
const INSTEAD = new Map([
  [";", ","],
  ["%", " percent"],
  ['"', "'"],
  ["“", "'"],
  ["”", "'"],
  ["‘", "'"],
  ["[", "("],
  ["]", ")"],
  ["{", "("],
  ["}", ")"],
  ["|", "/"],
  ["–", "-"],
  ["—", "-"],
  ["…", "..."],
  ["=", " is "],
  ["\t", " "],
  ["\u00a0", " "],
])

/** Warns about characters that AWS refuses in this kind of text, all of them in one finding. */
export function checkCharacters(spot: Spot, value: string, label: string, findings: Findings): void {
  const refused = [...value.matchAll(REFUSED)]
  const first = refused[0]
  if (!first) return
  const different = [...new Set(refused.map(([character]) => character))]
  const shown = different.slice(0, 8).map(shownAs).join(" ")
  const edits = editsFor(findings.text, spot.node, value, refused)
  const message = `${label} holds ${shown}${different.length > 8 ? " …" : ""}, which AWS refuses there`
  const mark = edits[0] ?? { offset: spot.node.offset, length: 1 }
  findings.warn("refused-character", spot, message, {
    awsRefuses: true,
    place: { offset: mark.offset, end: mark.offset + mark.length },
    fix: { label: "Replace what AWS refuses", edits },
  })
}

function editsFor(text: string, node: Place, value: string, refused: RegExpExecArray[]): Edit[] {
  const edits: Edit[] = []
  let passed = 0
  // The stretch from the last edit on, as if it were a string of its own: `offsetInString` skips one opening quote.
  let rest = { offset: node.offset, end: node.end }
  for (const { 0: character, index } of refused) {
    const offset = offsetInString(text, rest, index - passed)
    const end = offsetInString(text, { offset: offset - 1, end: node.end }, character.length)
    edits.push({ offset, length: end - offset, content: INSTEAD.get(character) ?? "" })
    passed = index + character.length
    rest = { offset: end - 1, end: node.end }
  }
  return edits.filter((edit) => value.length > 0 && edit.length > 0)
}

function shownAs(character: string): string {
  const isVisible = !/[\p{C}\p{Z}]/u.test(character)
  return isVisible ? character : `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
}
