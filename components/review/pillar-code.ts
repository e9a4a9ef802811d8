/** Short codes of the six pillars, as people say them: "SEC 3". */
const CODES: readonly (readonly [word: string, code: string])[] = [
  ["operational", "OPS"],
  ["security", "SEC"],
  ["reliability", "REL"],
  ["performance", "PERF"],
  ["cost", "COST"],
  ["sustainability", "SUS"],
]

/** "SEC 3" for a pillar of the framework, "Question 3" for any other. */
export function questionCode(pillarName: string, number: number): string {
  const name = pillarName.trim().toLowerCase()
  const code = CODES.find(([word]) => name === word || name.startsWith(`${word} `))?.[1]
  return `${code ?? "Question"} ${number}`
}
