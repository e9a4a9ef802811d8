import type { EmbeddedFont } from "pdfkit"
import { inkOf, rounded } from "./drawing"
import type { LaidOut, Prose } from "./laid-out"
import type { Shaper } from "./quick-font"
import type { ReportDocument } from "./report-document"
import type { Run, Word } from "./shape-word"

const INDENT = { left: 0, center: 0.5, right: 1 }

/** Operators of letters that a file has used, by font: the numbers of its glyphs depend on what came before. */
const written = new WeakMap<EmbeddedFont, Map<Run, string>>()

/**
 * Draws running text, one operator sequence for all its lines. The origin is the parent's upper left corner and y grows
 * downwards, as the renderer has it, so letters are turned back upright.
 */
export function drawProse(file: ReportDocument, node: LaidOut, { font: shaper, look, align }: Prose): void {
  const { box, lines = [] } = node
  const first = lines[0]
  if (!box || !first) return
  const { id } = embedded(file, shaper)
  const ascent = (shaper.ascent * look.fontSize) / shaper.unitsPerEm
  const top = box.top + (box.paddingTop ?? 0) + ascent - first.box.y
  const places: { left: number; baseline: number; width: number }[] = []
  const operators = [`BT /${id} ${look.fontSize} Tf ${inkOf(look.color)} rg`]
  for (const line of lines) {
    if (!("words" in line) || line.words.length === 0) continue
    const indent = INDENT[align === "left" && line.isFromRight ? "right" : align] * (line.box.width - line.xAdvance)
    const left = box.left + (box.paddingLeft ?? 0) + indent
    const place = { left: rounded(left), baseline: rounded(top + line.box.y), width: rounded(line.xAdvance) }
    places.push(place)
    operators.push(`1 0 0 -1 ${place.left} ${place.baseline} Tm`)
    operators.push(...lettersOf(file, line.words, { base: shaper, fontSize: look.fontSize }))
  }
  operators.push("ET")
  if (look.underlined) {
    for (const { left, baseline, width } of places) operators.push(`${left} ${rounded(baseline + 1)} ${width} 0.5 re f`)
  }
  file.addContent(operators.join("\n"))
}

interface Letters {
  base: Shaper
  fontSize: number
}

/** A line's operators; each line begins and ends in the base font. */
function lettersOf(file: ReportDocument, words: readonly Word[], { base, fontSize }: Letters): string[] {
  const operators: string[] = []
  let current = base
  let shown = ""
  const show = () => {
    if (shown !== "") operators.push(`[${shown}] TJ`.replaceAll("><", ""))
    shown = ""
  }
  const change = (font: Shaper) => {
    if (font === current) return
    show()
    current = font
    operators.push(`/${embedded(file, font).id} ${fontSize} Tf`)
  }
  for (const { runs } of words) {
    for (const run of runs) {
      change(run.font)
      const operator = operatorOf(embedded(file, run.font), run, fontSize)
      shown += operator
    }
  }
  show()
  change(base)
  return operators
}

/** The font as the file has it, among those of the page. */
function embedded(file: ReportDocument, shaper: Shaper): EmbeddedFont {
  file.font(shaper)
  const font = file._font
  file.page.fonts[font.id] ??= font.ref()
  return font
}

/**
 * `<0001> 20 <0002>`: numbers of glyphs, between them how far the next one moves back, in thousandths. A mark that stands
 * higher than its line is lifted: `] TJ 2 Ts [<0003>] TJ 0 Ts [`.
 */
function operatorOf(font: EmbeddedFont, run: Run, fontSize: number): string {
  const known = written.get(font) ?? new Map<Run, string>()
  written.set(font, known)
  const found = known.get(run)
  if (found !== undefined) return found
  let operator = ""
  for (const [index, glyph] of run.glyphs.entries()) {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[index] ?? {}
    const id = font.subset.includeGlyph(glyph.id)
    font.widths[id] ??= glyph.advanceWidth * font.scale
    font.unicode[id] ??= glyph.codePoints
    const letter = `${moved(-xOffset * font.scale)}<${id.toString(16).padStart(4, "0")}>`
    const rise = rounded((yOffset * font.scale * fontSize) / 1000)
    operator += rise === 0 ? letter : `] TJ ${rise} Ts [${letter}] TJ 0 Ts [`
    operator += moved((glyph.advanceWidth - xAdvance + xOffset) * font.scale)
  }
  known.set(run, operator)
  return operator
}

function moved(back: number): string {
  return rounded(back) === 0 ? "" : ` ${rounded(back)} `
}
