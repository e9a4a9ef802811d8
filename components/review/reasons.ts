import type { Reason } from "@/lib/review/answer"

/** Why something does not apply, as people say it. */
export const REASON_WORDS: Record<Reason, string> = {
  NONE: "No reason given",
  OUT_OF_SCOPE: "Out of scope",
  BUSINESS_PRIORITIES: "Business priorities",
  ARCHITECTURE_CONSTRAINTS: "Architecture constraints",
  OTHER: "Another reason",
}

export const REASON_OPTIONS = (Object.keys(REASON_WORDS) as Reason[]).map((value) => ({
  value,
  label: REASON_WORDS[value],
}))
