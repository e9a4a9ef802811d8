import type { Finding, Problem } from "./problem"

/** Where the lines of a text start; `\n`, `\r\n` and a lone `\r` end a line, as editors have it. */
function lineStarts(text: string): number[] {
  const starts = [0]
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset)
    if (unit === 10 || (unit === 13 && text.charCodeAt(offset + 1) !== 10)) starts.push(offset + 1)
  }
  return starts
}

/** Line and column of an offset, both from 1. */
function positionOf(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}

/** The findings with lines and columns, in the order of the text. */
export function located(text: string, findings: readonly Finding[]): Problem[] {
  const starts = lineStarts(text)
  const problems = findings.map(({ place, ...finding }) => ({
    ...finding,
    ...positionOf(starts, place.offset),
    offset: place.offset,
    length: place.end - place.offset,
  }))
  return problems.sort((a, b) => a.offset - b.offset)
}
