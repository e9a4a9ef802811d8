import { breakWord } from "./break-word"
import { baseFont } from "./fonts"
import type { Look } from "./looks"
import type { Glyphs, Shaper } from "./quick-font"

/** A shaped word, or a part of one that may be broken; widths in points. */
export interface Word extends Glyphs {
  width: number
}

/** One line of running text. The renderer reads box and width for its layout and finds nothing to draw. */
export interface ProseLine {
  box: { x: number; y: number; width: number; height: number }
  xAdvance: number
  words: Word[]
  runs: []
  decorationLines: []
}

const WIDTH_SLACK = 0.01
const MOST_WORDS = 20_000

/** Shaped words by font and size; the same for every report, so they are kept between them. */
const shaped = new Map<string, Map<string, Word | null>>()

/**
 * The lines of a text of `width` points. For texts in our base font only, of one look. The renderer's own text layout is
 * made for every script; it costs several times as much, and it squeezes the blanks of lines that are a little too long.
 * null: a sign needs more than that (a mark set off its letter), or the font is not there yet.
 */
export function proseLines(text: string, width: number, look: Look): ProseLine[] | null {
  const font = baseFont(look.fontWeight)
  const blank = font && shape(" ", font, look)
  if (!font || !blank) return null
  const lines: Word[][] = []
  for (const paragraph of text.split("\n")) {
    let line: Word[] = []
    let used = 0
    for (const [index, whole] of paragraph.split(" ").entries()) {
      for (const [at, part] of breakWord(whole).filter(Boolean).entries()) {
        const word = shape(part, font, look)
        if (!word) return null
        const gap = at === 0 && index > 0 && line.length > 0 ? [blank] : []
        const wanted = used + word.width + (gap.length > 0 ? blank.width : 0)
        if (line.length > 0 && wanted > width + WIDTH_SLACK) {
          lines.push(line)
          line = [word]
          used = word.width
        } else {
          line.push(...gap, word)
          used = wanted
        }
      }
    }
    lines.push(line)
  }
  const height = look.fontSize * look.lineHeight
  return lines.map((words, index) => {
    const xAdvance = words.reduce((sum, word) => sum + word.width, 0)
    const box = { x: 0, y: index * height, width: Number.isFinite(width) ? width : xAdvance, height }
    return { box, xAdvance, words, runs: [], decorationLines: [] }
  })
}

function shape(text: string, font: Shaper, { fontSize, fontWeight }: Look): Word | null {
  const key = `${fontWeight} ${fontSize}`
  const words = shaped.get(key) ?? new Map<string, Word | null>()
  shaped.set(key, words)
  const known = words.get(text)
  if (known !== undefined) return known
  if (words.size >= MOST_WORDS) words.clear()
  const { glyphs, positions } = font.layout(text, undefined, undefined, undefined, "ltr")
  const isPlain = positions.every(({ xOffset, yOffset }) => xOffset === 0 && yOffset === 0)
  const units = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
  const word = isPlain ? { glyphs, positions, width: (units * fontSize) / font.unitsPerEm } : null
  words.set(text, word)
  return word
}
