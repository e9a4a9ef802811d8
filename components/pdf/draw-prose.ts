import { inkOf, rounded } from "./drawing"
import type { LaidOut, Prose } from "./laid-out"
import type { Word } from "./prose-lines"
import type { ReportDocument } from "./report-document"

const INDENT = { left: 0, center: 0.5, right: 1 }

/** Operators of words that a file has used, by font and word: the numbers of its glyphs depend on what came before. */
const written = new WeakMap<object, Map<Word, string>>()

/**
 * Draws running text, one operator sequence for all its lines. The origin is the parent's upper left corner and y grows
 * downwards, as the renderer has it, so letters are turned back upright.
 */
export function drawProse(file: ReportDocument, node: LaidOut, { font: shaper, look, align }: Prose): void {
  const { box, lines = [] } = node
  const first = lines[0]
  if (!box || !first) return
  file.font(shaper, look.fontSize)
  const font = file._font
  file.page.fonts[font.id] ??= font.ref()
  const ascent = (shaper.ascent * look.fontSize) / shaper.unitsPerEm
  const top = box.top + (box.paddingTop ?? 0) + ascent - first.box.y
  const places: { left: number; baseline: number; width: number }[] = []
  const operators = [`BT /${font.id} ${look.fontSize} Tf ${inkOf(look.color)} rg`]
  for (const line of lines) {
    if (!("words" in line) || line.words.length === 0) continue
    const indent = INDENT[align] * (line.box.width - line.xAdvance)
    const left = box.left + (box.paddingLeft ?? 0) + indent
    const place = { left: rounded(left), baseline: rounded(top + line.box.y), width: rounded(line.xAdvance) }
    places.push(place)
    operators.push(`1 0 0 -1 ${place.left} ${place.baseline} Tm`)
    operators.push(`[${line.words.map((word) => operatorOf(file, word)).join("")}] TJ`.replaceAll("><", ""))
  }
  operators.push("ET")
  if (look.underlined) {
    for (const { left, baseline, width } of places) operators.push(`${left} ${rounded(baseline + 1)} ${width} 0.5 re f`)
  }
  file.addContent(operators.join("\n"))
}

/** `<0001> 20 <0002>`: numbers of glyphs, between them how far the next one moves back, in thousandths. */
function operatorOf(file: ReportDocument, word: Word): string {
  const font = file._font
  const known = written.get(font) ?? new Map<Word, string>()
  written.set(font, known)
  const found = known.get(word)
  if (found !== undefined) return found
  let operator = "<"
  for (const [index, glyph] of word.glyphs.entries()) {
    const id = font.subset.includeGlyph(glyph.id)
    font.widths[id] ??= glyph.advanceWidth * font.scale
    font.unicode[id] ??= glyph.codePoints
    operator += id.toString(16).padStart(4, "0")
    const back = (glyph.advanceWidth - (word.positions[index]?.xAdvance ?? 0)) * font.scale
    if (back !== 0) operator += `> ${rounded(back)} <`
  }
  operator += ">"
  known.set(word, operator)
  return operator
}
