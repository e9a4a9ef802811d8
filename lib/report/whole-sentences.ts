/**
 * The first sentences of a text, whole, in at most so many letters; empty when not even the first has room. Half a
 * sentence says less than none.
 */
export function wholeSentences(text: string, most: number): string {
  const plain = text.replace(/\s+/g, " ").trim()
  let kept = ""
  for (const { segment } of new Intl.Segmenter("en", { granularity: "sentence" }).segment(plain)) {
    if ((kept + segment).trim().length > most) break
    kept += segment
  }
  return kept.trim()
}
