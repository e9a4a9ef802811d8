/** Something that one person has to do: an improvement they own, a review they lead, questions they are asked. */
export interface Duty {
  /** Stable: the same duty keeps it for ever. */
  id: string
  kind: "improvement" | "review" | "questions"
  title: string
  workloadName: string
  /** Path of the page where it is done. */
  path: string
  /** ISO day; null: no date was given. */
  dueOn: string | null
  /** One fact in words: "High priority", "3 of 12 answered". */
  detail: string
  /** Raised by every change of the thing itself; calendars compare it. */
  version: number
}

export const DUE_GROUPS = {
  overdue: "Overdue",
  today: "Due today",
  week: "Due in the next seven days",
  later: "Later",
  undated: "Without a date",
} as const
export type DueGroup = keyof typeof DUE_GROUPS

const WEEK_DAYS = 7

/** The groups that hold something, overdue first; within a group the longest waiting first. Days are ISO days. */
export function dutiesByDue(duties: readonly Duty[], today: string): { group: DueGroup; duties: Duty[] }[] {
  const ordered = [...duties].sort((a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999"))
  return (Object.keys(DUE_GROUPS) as DueGroup[]).flatMap((group) => {
    const members = ordered.filter((duty) => dueGroup(duty.dueOn, today) === group)
    return members.length === 0 ? [] : [{ group, duties: members }]
  })
}

/** On its day a thing is due, not overdue. */
export function dueGroup(dueOn: string | null, today: string): DueGroup {
  if (dueOn === null) return "undated"
  if (dueOn < today) return "overdue"
  if (dueOn === today) return "today"
  return dueOn <= dayAfter(today, WEEK_DAYS) ? "week" : "later"
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
