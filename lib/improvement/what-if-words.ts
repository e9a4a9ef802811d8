import type { WhatIf } from "./what-if"

const NUMBERS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]

/** "If these three are done, four high risks become one." Names the worst risk that changes. */
export function whatIfWords({ before, after }: Pick<WhatIf, "before" | "after">, count: number): string {
  const start = count === 1 ? "If this one is done" : `If these ${word(count)} are done`
  const risk = (["HIGH", "MEDIUM"] as const).find((one) => before[one] !== after[one])
  if (!risk) return `${start}, the number of high and medium risks stays as it is.`
  const name = risk === "HIGH" ? "high" : "medium"
  const now = `${word(before[risk])} ${name} ${before[risk] === 1 ? "risk" : "risks"}`
  return `${start}, ${now} ${before[risk] === 1 ? "becomes" : "become"} ${word(after[risk])}.`
}

function word(count: number): string {
  return NUMBERS[count] ?? String(count)
}
