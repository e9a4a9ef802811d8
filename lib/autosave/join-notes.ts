/**
 * Both texts in one: lines that they share at the beginning and at the end stand once, between them first theirs, then
 * mine. No line of either is lost.
 */
export function joinNotes(mine: string, theirs: string): string {
  if (mine.includes(theirs)) return mine
  if (theirs.includes(mine)) return theirs
  const a = theirs.split("\n")
  const b = mine.split("\n")
  const shortest = Math.min(a.length, b.length)
  let start = 0
  while (start < shortest && a[start] === b[start]) start++
  let end = 0
  while (end < shortest - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const middle = (lines: string[]) => lines.slice(start, lines.length - end)
  return [...a.slice(0, start), ...middle(a), ...middle(b), ...b.slice(b.length - end)].join("\n")
}
