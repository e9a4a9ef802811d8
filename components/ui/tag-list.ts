/** The tags of a text split at commas and line breaks, added at the end; blanks and repeats are left out, `max` holds. */
export function addTags(tags: readonly string[], text: string, max = Number.POSITIVE_INFINITY): string[] {
  const next = [...tags]
  for (const part of text.split(/[,\n]/)) {
    const tag = part.trim().replace(/\s+/g, " ")
    if (tag && !next.includes(tag) && next.length < max) next.push(tag)
  }
  return next
}
