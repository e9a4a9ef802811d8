const MINUTES = { minute: 1, hour: 60, day: 8 * 60, week: 5 * 8 * 60 } as const
type Unit = keyof typeof MINUTES
const LARGEST_FIRST: readonly Unit[] = ["week", "day", "hour", "minute"]

/** "30 minutes", "2 days". A day has eight hours, a week five days. Parts of a unit are given in the next smaller one. */
export function effortTime(minutes: number): string {
  const unit = LARGEST_FIRST.find((one) => minutes >= MINUTES[one] && minutes % MINUTES[one] === 0) ?? "minute"
  const count = minutes / MINUTES[unit]
  return `${count} ${unit}${count === 1 ? "" : "s"}`
}

/** Minutes of what somebody wrote: "20 min", "1.5 h", "3 days", "2w"; null for anything else. */
export function parseEffortTime(text: string): number | null {
  const found = /^\s*(\d{1,4}(?:[.,]\d{1,2})?)\s*(m|h|d|w)[a-z]*\.?\s*$/i.exec(text)
  if (!found) return null
  const [, number = "", letter = ""] = found
  const unit = LARGEST_FIRST.find((one) => one.startsWith(letter.toLowerCase())) ?? "minute"
  const minutes = Math.round(Number(number.replace(",", ".")) * MINUTES[unit])
  return minutes > 0 ? minutes : null
}
