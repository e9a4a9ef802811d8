import type { MinutesContent, MinutesMark } from "@/lib/review/minutes"

/** Everything that the page of the minutes shows. */
export interface MinutesPage {
  /** What stands in the newest version, or would stand in the first. */
  content: MinutesContent
  /** A draft to go on from: the newest version on the log of now. */
  draft: MinutesContent
  /** Newest first. */
  versions: MinutesMark[]
  /** The version that `content` is; null: a draft. */
  version: number | null
  /** The log went on since the newest version was written. */
  isBehind: boolean
  /** The proposal for the note on what changed. */
  proposedNote: string
}
