import { fold, isWordStart } from "./search-fold"

/** A piece of a text; `isHit` where it is what was looked for. The pieces together are the text. */
export interface Piece {
  text: string
  isHit: boolean
}

/** The text with every place marked where a term stands; terms as `searchTerms` gives them. */
export function marked(text: string, terms: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  let done = 0
  for (const [from, to] of placesOf(text, terms)) {
    if (from > done) pieces.push({ text: text.slice(done, from), isHit: false })
    pieces.push({ text: text.slice(from, to), isHit: true })
    done = to
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isHit: false })
  return pieces
}

/** Where the terms stand, in order, overlapping places joined. */
function placesOf(text: string, terms: readonly string[]): [from: number, to: number][] {
  const folded = fold(text)
  const found: [number, number][] = []
  for (const term of terms) {
    if (term === "") continue
    for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + term.length)) {
      if (term.length > 1 || isWordStart(folded, at)) found.push([at, at + term.length])
    }
  }
  const joined: [number, number][] = []
  for (const [from, to] of found.sort(([a], [b]) => a - b)) {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

const LENGTH = 180
const BEFORE = 50

/**
 * The part of the texts that shows best why they were found, marked: about 180 characters from the text with the most
 * of the terms, cut between words with "…". Null when no text holds a term.
 */
export function excerpt(texts: readonly string[], terms: readonly string[]): Piece[] | null {
  let best: { text: string; places: [number, number][]; held: number } | null = null
  for (const text of texts) {
    const folded = fold(text)
    const held = terms.filter((term) => folded.includes(term)).length
    if (held === 0 || (best && held <= best.held)) continue
    const places = placesOf(text, terms)
    if (places.length > 0) best = { text, places, held }
  }
  const first = best?.places[0]
  if (!best || !first) return null
  const { text } = best
  const from = first[0] <= BEFORE ? 0 : wordAfter(text, first[0] - BEFORE)
  const to = text.length - from <= LENGTH ? text.length : wordBefore(text, Math.max(first[1], from + LENGTH))
  const pieces = marked(text.slice(from, to).replace(/\s/g, " "), terms)
  if (from > 0) pieces.unshift({ text: "… ", isHit: false })
  if (to < text.length) pieces.push({ text: " …", isHit: false })
  return pieces
}

function wordAfter(text: string, at: number): number {
  const blank = text.slice(at).search(/\s/)
  return blank === -1 || blank > BEFORE - 2 ? at : at + blank + 1
}

function wordBefore(text: string, at: number): number {
  const blank = text.slice(0, at).search(/\s\S*$/)
  return blank <= at - BEFORE ? at : blank
}
