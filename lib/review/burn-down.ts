import { daysBetween, type ProgrammeDay, type ProgrammeState, stillMissing } from "./programme"

/** How many of the known high risks are open on a day, and how many an even pace would leave. */
export interface BurnStep {
  /** ISO day. */
  day: string
  known: number
  open: number
  /** With fractions, for the drawing; whole questions are `Math.floor` of it. */
  pace: number
}

export interface BurnDown {
  /** The days that are known, oldest first; the last one is today. */
  steps: BurnStep[]
  /** The programme's own days: the even pace leads from one to the other. */
  startedOn: string
  dueOn: string
  /** How many may be open at the end for the target to be reached, of what is known now. */
  target: number
}

/** A programme's way day by day, with the figures of this moment for today. */
export function burnDown(
  programme: Pick<ProgrammeState, "startedOn" | "dueOn" | "targetPercent" | "known" | "resolved" | "days">,
  today: string,
): BurnDown {
  const { startedOn, dueOn, targetPercent, known, resolved } = programme
  const now = { day: today, known, resolved }
  const days = [...programme.days.filter(({ day }) => day < today), now]
  return {
    steps: days.map((one) => ({ day: one.day, known: one.known, open: one.known - one.resolved, pace: at(one) })),
    ...{ startedOn, dueOn },
    target: known - Math.ceil((known * targetPercent) / 100),
  }

  /** Of what was known that day, so that the line rises when new risks come up, and never judges a day by later ones. */
  function at(one: ProgrammeDay): number {
    const elapsed = daysBetween(startedOn, one.day) / Math.max(1, daysBetween(startedOn, dueOn))
    return one.known - ((one.known * targetPercent) / 100) * Math.min(1, Math.max(0, elapsed))
  }
}

/**
 * One workload's way within a programme, as its milestones tell it: from the one that stood when the programme began, or
 * else the first since, to now. What it knows on a day is the most high risks so far. Null without such a milestone.
 */
export function workloadBurnDown(
  { startedOn, dueOn, targetPercent }: Pick<ProgrammeState, "startedOn" | "dueOn" | "targetPercent">,
  /** Oldest first. */
  milestones: readonly { day: string; high: number }[],
  /** High risks now. */
  high: number,
  today: string,
): BurnDown | null {
  const byDay = new Map(milestones.filter(({ day }) => day < today).map((one) => [one.day, one.high]))
  const days = [...byDay].map(([day, open]) => ({ day, open }))
  const base = days.findLast(({ day }) => day <= startedOn) ?? days[0]
  if (!base || today < startedOn) return null
  const since = days.filter(({ day }) => day > base.day)
  const begun = { day: base.day < startedOn ? startedOn : base.day, open: base.open }
  const way = [...(begun.day < today ? [begun] : []), ...since, { day: today, open: high }]
  let known = 0
  const states = way.map(({ day, open }) => {
    known = Math.max(known, open)
    return { day, known, resolved: known - open }
  })
  const last = states.at(-1)
  if (!last || states.length < 2) return null
  return burnDown({ startedOn, dueOn, targetPercent, ...last, days: states }, today)
}

/** Days of numbers that a forecast needs, and the most that it looks back. */
const SHORTEST = 7
const LONGEST = 28
/** Farther away nobody can tell. */
const FARTHEST = 5 * 365

export type Forecast = { kind: "too early" } | { kind: "not at this pace" } | { kind: "day"; day: string }

/**
 * When the target is reached if what is missing goes on to shrink as it did over the last four weeks, risks that came up
 * meanwhile included; null when it is reached. Fewer than seven days of numbers give none.
 */
export function forecast(programme: ProgrammeState, today: string): Forecast | null {
  const missing = stillMissing(programme, programme.targetPercent)
  if (missing === 0) return null
  const back = programme.days.find(({ day }) => day < today && daysBetween(day, today) <= LONGEST)
  const span = back ? daysBetween(back.day, today) : 0
  if (!back || span < SHORTEST) return { kind: "too early" }
  const perDay = (stillMissing(back, programme.targetPercent) - missing) / span
  const left = perDay > 0 ? Math.ceil(missing / perDay) : Number.POSITIVE_INFINITY
  if (left > FARTHEST) return { kind: "not at this pace" }
  return { kind: "day", day: new Date(Date.parse(`${today}T00:00:00Z`) + left * 86_400_000).toISOString().slice(0, 10) }
}

/** At most `most` steps for a table: the newest, the first, and evenly between; order kept. */
export function thinned<Step>(steps: readonly Step[], most: number): Step[] {
  if (steps.length <= most) return [...steps]
  const every = (steps.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, at) => steps[Math.round(at * every)]).flatMap((step) => step ?? [])
}
