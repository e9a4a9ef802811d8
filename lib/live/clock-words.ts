/** A length of time on a clock: "3:05", "1:02:00", "−0:12" when it is over. Milliseconds; full seconds are shown. */
export function clockWords(ms: number): string {
  // What is left is rounded up, so that "0:00" is the end and not the last second.
  const seconds = Math.ceil(ms / 1_000)
  const rest = Math.abs(seconds)
  const [hours, minutes] = [Math.floor(rest / 3_600), Math.floor(rest / 60) % 60]
  const end = String(rest % 60).padStart(2, "0")
  const start = hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}` : String(minutes)
  return `${seconds < 0 ? "−" : ""}${start}:${end}`
}

/** The same to hear or read in a sentence: "4 minutes left", "20 seconds left", "2 minutes over". */
export function leftWords(ms: number): string {
  const seconds = Math.ceil(ms / 1_000)
  const rest = Math.abs(seconds)
  const amount = rest < 60 ? count(rest, "second") : count(Math.round(rest / 60), "minute")
  return seconds === 0 ? "time is up" : `${amount} ${seconds < 0 ? "over" : "left"}`
}

/** What the budget has gained or lost, in whole minutes: "+3", "−2", "±0". Milliseconds. */
export function bankWords(ms: number): string {
  const minutes = Math.trunc(ms / 60_000)
  return minutes === 0 ? "±0" : `${minutes > 0 ? "+" : "−"}${Math.abs(minutes)}`
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`
}
