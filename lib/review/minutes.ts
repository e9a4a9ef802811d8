/** The minutes of a session as they are kept, shown and printed: plain texts, no more. */

export interface MinutesSection {
  id: string
  title: string
  /** Names of the columns; empty: no table. What stands in the table comes from the log and is not rewritten. */
  header: string[]
  rows: string[][]
  /** Sentences, one a line: drafted, then written by people. */
  lines: string[]
}

export interface MinutesContent {
  title: string
  workload: string
  /** ISO date-times; null: never started, not closed. */
  startedAt: string | null
  closedAt: string | null
  sections: MinutesSection[]
}

/** A saved version without its content. */
export interface MinutesMark {
  /** From 1. */
  version: number
  /** What is different from the version before; empty for the first. */
  changeNote: string
  createdAt: Date
  createdByName: string
  /** When it was sent to the people of the session; null: not yet. */
  sentAt: Date | null
}

/**
 * What people wrote, on a new draft. `then` is the draft that they started from, `written` what they made of it, `now`
 * the draft of today: their sentences stay, drafted ones that nobody touched follow the log, tables always do.
 */
export function carryEdits(then: MinutesContent, written: MinutesContent, now: MinutesContent): MinutesContent {
  return {
    ...now,
    title: written.title === then.title ? now.title : written.title,
    sections: now.sections.map((section) => {
      const before = then.sections.find(({ id }) => id === section.id)?.lines ?? []
      const mine = written.sections.find(({ id }) => id === section.id)?.lines ?? []
      return { ...section, lines: carryLines(before, mine, section.lines) }
    }),
  }
}

function carryLines(before: readonly string[], mine: readonly string[], now: readonly string[]): string[] {
  const gone = new Set(before.filter((line) => !now.includes(line)))
  const kept = mine.filter((line) => !gone.has(line))
  return [...kept, ...now.filter((line) => !before.includes(line) && !kept.includes(line))]
}
