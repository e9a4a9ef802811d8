import type { ImprovementItem } from "./item"
import { byPriority, type Ranked } from "./priority"

/** Ends of the roadmap's periods, in days from today. Source: issue 6, views. */
export const PERIODS = [30, 60, 90, 180] as const

export const BUCKETS = ["overdue", "30", "60", "90", "180", "later", "none"] as const
export type Bucket = (typeof BUCKETS)[number]

export const BUCKET_WORDS: Record<Bucket, string> = {
  overdue: "Overdue",
  "30": "Within 30 days",
  "60": "31 to 60 days",
  "90": "61 to 90 days",
  "180": "91 to 180 days",
  later: "Later",
  none: "No date yet",
}

const DAY_MS = 86_400_000

/** The period in which a day lies; today belongs to the first. ISO days. */
export function bucketOf(dueOn: string | null, today: string): Bucket {
  if (dueOn === null) return "none"
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / DAY_MS)
  if (days < 0) return "overdue"
  const end = PERIODS.find((period) => days <= period)
  return end === undefined ? "later" : (String(end) as Bucket)
}

/** The due date that puts an item into a period: its last day; null where none can be named. */
export function dueOnIn(bucket: Bucket, today: string): string | null {
  if (bucket === "none" || bucket === "overdue") return null
  const days = bucket === "later" ? 365 : Number(bucket)
  return new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Every item once, in its period; by priority within. */
export function roadmapOf<Item extends Pick<ImprovementItem, "dueOn"> & Ranked>(
  items: readonly Item[],
  today: string,
): Map<Bucket, Item[]> {
  const periods = new Map<Bucket, Item[]>(BUCKETS.map((bucket) => [bucket, []]))
  for (const item of items.toSorted(byPriority)) periods.get(bucketOf(item.dueOn, today))?.push(item)
  return periods
}
