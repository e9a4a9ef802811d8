/** What a workspace wants resolved, and how far it is. Days are ISO days. */
export interface ProgrammeState {
  id: string
  name: string
  /** Per cent, 1 to 100. */
  targetPercent: number
  startedOn: string
  dueOn: string
  /** name=value of the workloads it is about; empty: all. */
  scopeTag: string
  version: number
  /** High risks that the programme knows: those of its beginning, those that stood at the end of a day since, those of now. */
  known: number
  /** Of those, the ones that are answered and no high risk any more. */
  resolved: number
  /** How it stood on earlier days, oldest first; days on which nothing was measured are left out. */
  days: readonly ProgrammeDay[]
}

export interface ProgrammeDay {
  /** ISO day. */
  day: string
  known: number
  resolved: number
}

export interface ProgrammeStanding {
  /**
   * Share of the known high risks that is resolved, in whole per cent, to the nearest; but never the target before it is
   * reached, nor 100 before all are resolved. 100 when none is known.
   */
  percent: number
  /** High risks still to resolve for the target. */
  missing: number
  /** Where an even pace would be today, in whole per cent. */
  pacePercent: number
  /** Behind: at least one whole risk more is due than are resolved. */
  state: "reached" | "on pace" | "behind" | "missed"
  /** The first ISO day with figures when the programme began before it; null when it was counted from its beginning. */
  countedSince: string | null
}

/** "44 % of 45 %": where a programme stands. 44.9 % never passes for 45 %. */
export function programmeStanding(programme: ProgrammeState, today: string): ProgrammeStanding {
  const { known, resolved, targetPercent, startedOn, dueOn } = programme
  const missing = stillMissing(programme, targetPercent)
  const most = resolved >= known ? 100 : missing > 0 ? targetPercent - 1 : 99
  const percent = known === 0 ? 100 : Math.min(most, Math.round((resolved / known) * 100))
  const elapsed = daysBetween(startedOn, today) / Math.max(1, daysBetween(startedOn, dueOn))
  const pace = targetPercent * Math.min(1, Math.max(0, elapsed))
  const isBehind = Math.floor((known * pace) / 100) > resolved
  const state = missing === 0 ? "reached" : today > dueOn ? "missed" : isBehind ? "behind" : "on pace"
  const firstDay = programme.days[0]?.day ?? today
  const countedSince = firstDay > startedOn ? firstDay : null
  return { percent, missing, pacePercent: Math.floor(pace), state, countedSince }
}

/** How many more have to be resolved for `targetPercent` of those known. */
export function stillMissing({ known, resolved }: Pick<ProgrammeDay, "known" | "resolved">, targetPercent: number) {
  return Math.max(0, Math.ceil((known * targetPercent) / 100) - resolved)
}

/** Whole days from one ISO day to another; below zero backwards. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000
}
