import { fold, isWordPart, isWordStart } from "./search-fold"

/** Something that can be found. The first text is the most telling; keys (ids, numbers) are found only from their start. */
export interface SearchDocument {
  title: string
  texts: readonly string[]
  keys: readonly string[]
}

interface Folded<Document> {
  document: Document
  title: string
  texts: string[]
  keys: string[]
}

export type SearchIndex<Document extends SearchDocument> = readonly Folded<Document>[]

export interface Hit<Document> {
  document: Document
  score: number
}

/** Prepares documents once, so that each search only compares. */
export function searchIndex<Document extends SearchDocument>(documents: readonly Document[]): SearchIndex<Document> {
  return documents.map((document) => ({
    document,
    title: fold(document.title),
    texts: document.texts.map(fold),
    keys: document.keys.map(fold),
  }))
}

/** What is looked for, folded: words, and phrases where they stand in double quotes. Each once. */
export function searchTerms(query: string): string[] {
  const terms = [...fold(query).matchAll(/"([^"]*)"?|[^\s"]+/g)].map(([word, phrase]) => (phrase ?? word).trim())
  return [...new Set(terms)].filter((term) => term !== "")
}

/**
 * The documents that hold every term, best first: titles before texts, whole words and beginnings before other places,
 * the order given where all else is equal. An empty query finds nothing.
 */
export function search<Document extends SearchDocument>(index: SearchIndex<Document>, query: string): Hit<Document>[] {
  const terms = searchTerms(query)
  if (terms.length === 0) return []
  const phrase = terms.join(" ")
  const hits: Hit<Document>[] = []
  for (const entry of index) {
    let score = 0
    for (const term of terms) {
      const points = pointsFor(entry, term)
      score = points === 0 ? Number.NEGATIVE_INFINITY : score + points
    }
    if (score <= 0) continue
    if (terms.length > 1 && entry.title.includes(phrase)) score += 12
    hits.push({ document: entry.document, score })
  }
  return hits.sort((a, b) => b.score - a.score)
}

/** 0: the term is nowhere. A single letter counts only where a word begins. */
function pointsFor({ title, texts, keys }: Folded<unknown>, term: string): number {
  if (keys.some((key) => key.startsWith(term))) return keys.includes(term) ? 30 : 12
  const inTitle = pointsIn(title, term)
  if (inTitle > 0) return 8 * inTitle
  let best = 0
  for (const [position, text] of texts.entries()) {
    const points = pointsIn(text, term)
    if (points > 0) best = Math.max(best, points * (position === 0 ? 2 : 1))
  }
  return best
}

/** 3 for a whole word, 2 for the beginning of one, 1 for any other place. */
function pointsIn(text: string, term: string): number {
  let best = 0
  for (let at = text.indexOf(term); at !== -1 && best < 3; at = text.indexOf(term, at + 1)) {
    const begins = isWordStart(text, at)
    if (term.length === 1 && !begins) continue
    const ends = !isWordPart(text, at + term.length)
    best = Math.max(best, begins ? (ends ? 3 : 2) : 1)
  }
  return best
}
