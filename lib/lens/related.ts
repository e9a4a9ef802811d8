import { fold } from "./search-fold"

/** A text that others may be related to. */
export interface RelatedDocument {
  title: string
  texts: readonly string[]
  /** Documents of one group are never offered to each other: they stand on the same page. */
  group: string
}

const MOST = 3
/** Below this two texts share only words that everybody uses. */
const LEAST = 0.15
const TITLE_WEIGHT = 3

/**
 * For each document the positions of up to three others that speak of the same things, the closest first: cosine of
 * word counts, rare words weighing more (tf-idf). Related is mutual in score, not in rank.
 */
export function relatedTo(documents: readonly RelatedDocument[]): number[][] {
  const vectors = unitVectors(documents.map(countWords))
  const holders = new Map<string, { at: number; weight: number }[]>()
  for (const [at, vector] of vectors.entries()) {
    for (const [word, weight] of vector) {
      const list = holders.get(word)
      if (list) list.push({ at, weight })
      else holders.set(word, [{ at, weight }])
    }
  }
  return vectors.map((vector, at) => {
    const scores = new Float64Array(documents.length)
    for (const [word, weight] of vector) {
      for (const other of holders.get(word) ?? []) scores[other.at] = (scores[other.at] ?? 0) + weight * other.weight
    }
    return best(scores, (other) => documents[other]?.group !== documents[at]?.group)
  })
}

function best(scores: Float64Array, isWanted: (at: number) => boolean): number[] {
  const close = [...scores.keys()].filter((at) => (scores[at] ?? 0) >= LEAST && isWanted(at))
  return close.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, MOST)
}

function countWords({ title, texts }: RelatedDocument): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (text: string, weight: number) => {
    for (const [word] of fold(text).matchAll(/[\p{L}\p{N}]{3,}/gu)) {
      const stem = stemOf(word)
      counts.set(stem, (counts.get(stem) ?? 0) + weight)
    }
  }
  add(title, TITLE_WEIGHT)
  for (const text of texts) add(text, 1)
  return counts
}

/** Crude, and good enough to bring "backups" and "backup" together. */
function stemOf(word: string): string {
  return word.length > 5 ? word.replace(/(?:ing|ed|es|s)$/, "") : word.replace(/s$/, "")
}

/** Vectors of length 1; words that more than a fifth of a larger collection holds say nothing and are left out. */
function unitVectors(counts: readonly Map<string, number>[]): Map<string, number>[] {
  const holders = new Map<string, number>()
  for (const words of counts) for (const word of words.keys()) holders.set(word, (holders.get(word) ?? 0) + 1)
  const common = Math.max(3, counts.length / 5)
  return counts.map((words) => {
    const weighed = [...words].flatMap(([word, count]): [string, number][] => {
      const held = holders.get(word) ?? 1
      return held > common ? [] : [[word, (1 + Math.log(count)) * Math.log(counts.length / held + 1)]]
    })
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
    return new Map(weighed.map(([word, weight]) => [word, weight / length]))
  })
}
