import type { Look } from "./looks"
import type { Glyphs, Shaper } from "./quick-font"

/** Letters of one font. */
export interface Run extends Glyphs {
  font: Shaper
}

/** A shaped word, or a part of one that may be broken, from left to right; width in points. */
export interface Word {
  runs: Run[]
  width: number
}

const MOST_WORDS = 20_000

/** Shapes a word of one direction. */
export type ShapeWord = (text: string, isFromRight?: boolean) => Word

/** By fonts and size; the same for every report, so their words are kept between them. */
const shapers = new Map<string, ShapeWord>()

/** Shapes words of this look. The first of the fonts that has a letter draws it. */
export function wordShaper(fonts: readonly Shaper[], look: Look): ShapeWord {
  const key = `${look.fontWeight} ${look.fontSize} ${fonts.map(nameOf).join()}`
  const known = shapers.get(key)
  if (known) return known
  const [fromLeft, fromRight] = [new Map<string, Word>(), new Map<string, Word>()]
  const shape: ShapeWord = (text, isFromRight = false) => {
    const words = isFromRight ? fromRight : fromLeft
    const found = words.get(text)
    if (found !== undefined) return found
    if (words.size >= MOST_WORDS) words.clear()
    const word = shapeWord(text, fonts, look, isFromRight)
    words.set(text, word)
    return word
  }
  shapers.set(key, shape)
  return shape
}

function shapeWord(text: string, fonts: readonly Shaper[], look: Look, isFromRight: boolean): Word {
  const runs = fontRuns(text, fonts).map(({ font, text: part }) => {
    const { glyphs, positions } = font.layout(part, undefined, undefined, undefined, isFromRight ? "rtl" : "ltr")
    return { font, glyphs, positions }
  })
  const width = runs.reduce((sum, run) => sum + widthOf(run, look), 0)
  return { runs: isFromRight ? runs.toReversed() : runs, width }
}

function widthOf({ positions, font }: Run, { fontSize }: Look): number {
  return (positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * fontSize) / font.unitsPerEm
}

/** A mark stays with the letter that it belongs to. */
function fontRuns(text: string, fonts: readonly Shaper[]): { font: Shaper; text: string }[] {
  const [base] = fonts
  if (!base) return []
  if (fonts.length === 1) return [{ font: base, text }]
  const runs: { font: Shaper; text: string }[] = []
  for (const letter of text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    const font = fonts.find((one) => one.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)) ?? base
    const last = runs.at(-1)
    if (last?.font === font) last.text += letter
    else runs.push({ font, text: letter })
  }
  return runs
}

const names = new WeakMap<Shaper, number>()
let named = 0

function nameOf(font: Shaper): number {
  const known = names.get(font)
  if (known !== undefined) return known
  named += 1
  names.set(font, named)
  return named
}
