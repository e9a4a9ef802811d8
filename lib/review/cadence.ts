/** When to look at a workload again. Source: product.md, cadence. Dates are ISO days (yyyy-mm-dd) in UTC. */

export interface Cadence {
  /** Months between two full reviews. */
  months: number
  /** A light review every month in between. */
  monthlyLight: boolean
  words: string
}

/** Critical workloads quarterly with a monthly light review; others every 6 to 12 months. */
export function cadenceFor(criticality: string): Cadence {
  if (criticality === "critical") {
    return { months: 3, monthlyLight: true, words: "A full review every quarter, a light one every month" }
  }
  if (criticality === "low") return { months: 12, monthlyLight: false, words: "A review every twelve months" }
  return { months: 6, monthlyLight: false, words: "A review every six months or after a significant change" }
}

/** The day `months` later, moved to the month's last day where that day does not exist. */
export function addMonths(day: string, months: number): string {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDay))).toISOString().slice(0, 10)
}

/** A new production workload is reviewed by its cadence; a new pre-production one before it goes live: in one month. */
export function proposeNextReview(today: string, criticality: string, environment: string): string {
  return addMonths(today, environment === "PREPRODUCTION" ? 1 : cadenceFor(criticality).months)
}

/** After a major incident: within two weeks. */
export function reviewAfterIncident(today: string): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + 14 * 86_400_000).toISOString().slice(0, 10)
}
