import type { Parked, ParkedKind, RecordKind } from "@/lib/live/state"

export const PARKED_WORDS = {
  question: "A question that came up",
  risk: "A risk",
  idea: "An idea",
  decision: "A decision to be made elsewhere",
} as const satisfies Record<ParkedKind, string>

export const OUTCOME_WORDS = {
  action: "Becomes an action",
  answered: "Answered",
  dropped: "Not needed",
} as const satisfies Record<NonNullable<Parked["outcome"]>, string>

export const RECORD_WORDS = {
  improvement: "Improvement",
  evidence: "Evidence",
  decision: "Decision",
  "follow-up": "Follow-up",
} as const satisfies Record<RecordKind, string>
