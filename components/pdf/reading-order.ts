import bidiFactory from "bidi-js"

const bidi = bidiFactory()

/** A stretch of text that is read in one direction: odd levels from right to left. */
export interface Levelled {
  text: string
  level: number
}

/** Where each letter of a paragraph stands between the directions (Unicode Standard Annex 9). */
export interface Levels {
  /** Of the paragraph: 1 when its first letter is read from right to left. */
  base: number
  of: (start: number, end: number) => Uint8Array
}

const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** Null for a paragraph without any letter that is read from right to left. */
export function levelsOf(paragraph: string): Levels | null {
  if (!FROM_RIGHT.test(paragraph)) return null
  const { levels, paragraphs } = bidi.getEmbeddingLevels(paragraph)
  return { base: paragraphs[0]?.level ?? 0, of: (start, end) => levels.subarray(start, end) }
}

/** A word in stretches of one level each; brackets of those from right to left are turned round. */
export function stretches(word: string, levels: Uint8Array): Levelled[] {
  const found: Levelled[] = []
  for (const [at, letter] of word.split("").entries()) {
    const level = levels[at] ?? 0
    const drawn = level % 2 === 1 ? (bidi.getMirroredCharacter(letter) ?? letter) : letter
    const last = found.at(-1)
    if (last?.level === level) last.text += drawn
    else found.push({ text: drawn, level })
  }
  return found
}

/** A line's stretches from left to right: each sequence is turned round at its level, highest levels first. */
export function fromLeft<Stretch extends Pick<Levelled, "level">>(line: readonly Stretch[]): Stretch[] {
  let ordered = [...line]
  const levels = [...new Set(line.map(({ level }) => level))].toSorted((a, b) => b - a)
  for (let level = levels[0] ?? 0; level > 0; level -= 1) {
    const turned: Stretch[] = []
    for (let at = 0; at < ordered.length; ) {
      const isLower = (one: Stretch | undefined) => one === undefined || one.level < level
      let end = at
      while (!isLower(ordered[end])) end += 1
      if (end === at) turned.push(...ordered.slice(at, at + 1))
      else turned.push(...ordered.slice(at, end).toReversed())
      at = Math.max(end, at + 1)
    }
    ordered = turned
  }
  return ordered
}
