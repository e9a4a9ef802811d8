const LONGEST = 1000
const MOST = 20

/**
 * The steps of a lens's improvement text: its numbered or dashed lines, else the whole as one step. Lines without a
 * mark belong to the step before.
 */
export function stepTexts(text: string): string[] {
  const steps: string[] = []
  for (const line of text.split(/\r?\n/)) {
    const marked = /^\s*(?:\d{1,2}[.)]|[-*•])\s+(.*)$/.exec(line)
    const rest = (marked?.[1] ?? line).trim()
    if (rest === "") continue
    const last = steps.length - 1
    if (marked || last < 0) steps.push(rest)
    else steps[last] = `${steps[last]}\n${rest}`
  }
  return steps.map((step) => step.slice(0, LONGEST)).slice(0, MOST)
}
