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

/** "#2 is done, but SEC 1 is not answered again. It counts as in place here." */
export function waitingWords({ number, labels }: WhatIf["waiting"][number]): string {
  const named = labels.length > 1 ? `${labels.slice(0, -1).join(", ")} and ${labels.at(-1)}` : labels.join()
  const verb = labels.length === 1 ? "is" : "are"
  return `#${number} is done, but ${named} ${verb} not answered again. What it improves counts as in place here.`
}

/** "in #3", "in #3 and #5", "in no improvement yet": which improvements plan a practice. */
export function plannedWords(numbers: readonly number[]): string {
  if (numbers.length === 0) return "in no improvement yet"
  const named = numbers.map((number) => `#${number}`)
  return `in ${named.length > 1 ? `${named.slice(0, -1).join(", ")} and ${named.at(-1)}` : named.join()}`
}

function word(count: number): string {
  return NUMBERS[count] ?? String(count)
}
