import type { Reason } from "@/lib/review/answer"

/** Why something does not apply, in words; NONE: no reason was given. */
export const REASON_WORDS: Record<Reason, string> = {
  OUT_OF_SCOPE: "out of scope",
  BUSINESS_PRIORITIES: "business priorities",
  ARCHITECTURE_CONSTRAINTS: "architecture constraints",
  OTHER: "other reason",
  NONE: "no reason given",
}

/** "1 question", "2 questions". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** For the start of a line. */
export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
