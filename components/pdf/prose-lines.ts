import { breakWord, SEAM } from "./break-word"
import { proseFonts } from "./fonts"
import type { Look } from "./looks"
import { fromLeft, type Levels, levelsOf, stretches } from "./reading-order"
import { type ShapeWord, type Word, wordShaper } from "./shape-word"

/** One line of running text. The renderer reads box and width for its layout and finds nothing to draw. */
export interface ProseLine {
  box: { x: number; y: number; width: number; height: number }
  xAdvance: number
  /** From left to right. */
  words: Word[]
  /** Read from right to left: it begins at the right edge. */
  isFromRight: boolean
  runs: []
  decorationLines: []
}

interface Placed {
  word: Word
  level: number
}

/** A part of a word that is not broken, in stretches of one direction; a blank may stand before it. */
interface Part {
  placed: Placed[]
  width: number
  gap: Placed | null
}

const WIDTH_SLACK = 0.01

/**
 * The lines of a text of `width` points, of one look. The renderer's own text layout costs many times as much, squeezes
 * the blanks of lines that are a little too long and leaves lines of Chinese and Japanese ragged.
 * null: the fonts are not there yet.
 */
export function proseLines(text: string, width: number, look: Look): ProseLine[] | null {
  const fonts = proseFonts(text, look.fontWeight)
  if (!fonts) return null
  const setting: Setting = { shape: wordShaper(fonts, look), width, size: look.fontSize }
  const lines: { placed: Placed[]; isFromRight: boolean }[] = []
  for (const paragraph of text.split("\n")) {
    const levels = levelsOf(paragraph)
    const isFromRight = levels?.base === 1
    let line: Placed[] = []
    let used = 0
    for (const part of partsOf(paragraph, levels, setting)) {
      const gap = line.length > 0 ? part.gap : null
      const wanted = used + part.width + (gap?.word.width ?? 0)
      if (line.length > 0 && wanted > width + WIDTH_SLACK) {
        lines.push({ placed: line, isFromRight })
        line = [...part.placed]
        used = part.width
      } else {
        if (gap) line.push(gap)
        line.push(...part.placed)
        used = wanted
      }
    }
    lines.push({ placed: line, isFromRight })
  }
  const height = look.fontSize * look.lineHeight
  return lines.map(({ placed, isFromRight }, index) => {
    const words = (placed.some(({ level }) => level > 0) ? fromLeft(placed) : placed).map(({ word }) => word)
    const xAdvance = words.reduce((sum, word) => sum + word.width, 0)
    const box = { x: 0, y: index * height, width: Number.isFinite(width) ? width : xAdvance, height }
    return { box, xAdvance, words, isFromRight, runs: [], decorationLines: [] }
  })
}

/** The first lines; where something is left out, the last of them ends with "…". */
export function firstLines(lines: ProseLine[], most: number, look: Look): ProseLine[] {
  const last = lines[most - 1]
  const fonts = proseFonts("", look.fontWeight)
  if (lines.length <= most || !last || !fonts) return lines
  const more = wordShaper(fonts, look)("…")
  const kept = last.isFromRight ? last.words.toReversed() : [...last.words]
  const widthOf = () => kept.reduce((sum, word) => sum + word.width, more.width)
  while (kept.length > 0 && widthOf() > last.box.width) kept.pop()
  const xAdvance = widthOf()
  const words = last.isFromRight ? [more, ...kept.toReversed()] : [...kept, more]
  return [...lines.slice(0, most - 1), { ...last, words, xAdvance }]
}

interface Setting {
  shape: ShapeWord
  width: number
  /** Of the letters, in points. */
  size: number
}

function partsOf(paragraph: string, levels: Levels | null, setting: Setting): Part[] {
  const blank = setting.shape(" ")
  const parts: Part[] = []
  let start = 0
  for (const [index, whole] of paragraph.split(" ").entries()) {
    const gap = index === 0 ? null : { word: blank, level: levels?.of(start - 1, start)[0] ?? 0 }
    let isFirst = true
    for (const piece of breakWord(whole)) {
      for (const fitting of piece === "" ? [] : shortEnough(piece, setting)) {
        while (paragraph[start] === SEAM) start += 1
        const placed = placedOf(fitting, levels?.of(start, start + fitting.length) ?? null, setting)
        const width = placed.reduce((sum, { word }) => sum + word.width, 0)
        parts.push({ placed, width, gap: isFirst ? gap : null })
        start += fitting.length
        isFirst = false
      }
    }
    while (paragraph[start] === SEAM) start += 1
    start += 1
  }
  return parts
}

function placedOf(text: string, levels: Uint8Array | null, { shape }: Setting): Placed[] {
  if (!levels) return [{ word: shape(text), level: 0 }]
  return stretches(text, levels).map(({ text: stretch, level }) => {
    return { word: shape(stretch, level % 2 === 1), level }
  })
}

/** A word that is wider than the column is cut after its own punctuation, else between letters. */
function shortEnough(text: string, { shape, width, size }: Setting): string[] {
  const fits = (part: string) => shape(part).width <= width
  // No letter is wider than its size: most words need no look.
  if (text.length * size <= width || fits(text)) return [text]
  return (text.match(PUNCTUATED) ?? [text]).flatMap((piece) => {
    if (fits(piece)) return [piece]
    const cut: string[] = []
    for (const letter of piece.match(LETTER) ?? []) {
      const last = cut.at(-1)
      if (last !== undefined && fits(last + letter)) cut[cut.length - 1] = last + letter
      else cut.push(letter)
    }
    return cut
  })
}

const PUNCTUATED = /[^/._:?&=#@-]*[/._:?&=#@-]+|[^/._:?&=#@-]+/gu
const LETTER = /\P{M}\p{M}*|\p{M}+/gu
