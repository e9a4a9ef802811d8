/**
 * Reads one of a few words as people type them: in any case, with blanks around, or in another way that is listed. The
 * words of the export are the keys. The reader throws a sentence for anything else.
 */
export function oneOf(words: Readonly<Record<string, readonly string[]>>): (text: string) => string {
  const known = new Map<string, string>()
  for (const [word, others] of Object.entries(words))
    for (const one of [word, ...others]) known.set(one.toLowerCase(), word)
  const list = Object.keys(words)
  return (text) => {
    const found = known.get(text.trim().toLowerCase())
    if (found !== undefined) return found
    throw new Error(`It says “${text.slice(0, 40)}”; it can be ${list.slice(0, -1).join(", ")} or ${list.at(-1)}.`)
  }
}

/** A day as ISO date: also one that a spreadsheet turned into the number of days since 1900. Empty: none. */
export function typedDay(text: string): string {
  const given = text.trim()
  if (given === "") return ""
  const iso = given.match(/^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/)
  const serial = /^\d{5}(?:\.0*)?$/.test(given) ? Number(given) : null
  // Day 25,569 of spreadsheets is 1 January 1970.
  const time = serial === null ? Date.parse(`${given.slice(0, 10)}T00:00:00Z`) : (serial - 25_569) * 86_400_000
  const day = (iso || serial !== null) && Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : ""
  if (day !== "" && (serial !== null || day === given.slice(0, 10))) return day
  throw new Error(`It says “${given.slice(0, 40)}”; write the day as year-month-day, such as 2027-03-31.`)
}
