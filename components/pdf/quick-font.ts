/** The part of a loaded font that the renderer asks most often. */
export interface Shaper {
  unitsPerEm: number
  ascent: number
  descent: number
  hasGlyphForCodePoint(codePoint: number): boolean
  layout(text: string, features?: unknown, script?: string, language?: string, direction?: string): Glyphs
}

/** Glyphs with their places, in units of the font. */
export interface Glyphs {
  glyphs: { id: number; advanceWidth: number; codePoints: number[] }[]
  positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[]
}

const quickened = new WeakSet<object>()
/** Words kept per font: a long report has some ten thousand different ones. */
const MOST_WORDS = 20_000
/** Chinese and Japanese have no blanks: what is longer than this is a sentence and won't come again. */
const LONGEST = 32

/**
 * Makes a font remember the words it has shaped, as pdfkit's own text does: shaping took more than half of a report's
 * time, and reports repeat their words. Words are shaped with the blank after them; no font here kerns across it.
 */
export function quicken(font: unknown): Shaper | null {
  if (!isShaper(font)) return null
  if (quickened.has(font)) return font
  quickened.add(font)
  const whole = font.layout.bind(font)
  const words = new Map<string, Glyphs>()
  font.layout = (text, features, script, language, direction) => {
    if (Array.isArray(features) && features.length > 0) return whole(text, features, script, language, direction)
    const shaped: Glyphs = { glyphs: [], positions: [] }
    for (const word of text.split(/(?<= )/)) {
      const key = direction === "rtl" ? `<${word}` : word
      const found = words.get(key) ?? whole(word, features, script, language, direction)
      if (words.size >= MOST_WORDS) words.clear()
      if (word.length <= LONGEST) words.set(key, found)
      for (const glyph of found.glyphs) shaped.glyphs.push(glyph)
      for (const position of found.positions) shaped.positions.push(position)
    }
    return shaped
  }
  remember(font)
  return font
}

/** Two answers that fontkit works out anew each time. */
function remember(font: Shaper): void {
  Object.defineProperty(font, "unitsPerEm", { value: font.unitsPerEm })
  const ask = font.hasGlyphForCodePoint.bind(font)
  const known = new Map<number, boolean>()
  font.hasGlyphForCodePoint = (codePoint) => {
    const has = known.get(codePoint) ?? ask(codePoint)
    known.set(codePoint, has)
    return has
  }
}

function isShaper(font: unknown): font is Shaper {
  return typeof font === "object" && font !== null && "hasGlyphForCodePoint" in font && "layout" in font
}
