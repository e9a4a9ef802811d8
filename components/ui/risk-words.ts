import type { Risk } from "@/lib/lens/model"

/** The word of each risk, the same on every screen. */
export const RISK_WORDS: Record<Risk, string> = {
  UNANSWERED: "Unanswered",
  HIGH: "High",
  MEDIUM: "Medium",
  NONE: "None",
  NOT_APPLICABLE: "Not applicable",
}

/** Text colour of each risk. */
export const RISK_TEXT: Record<Risk, string> = {
  UNANSWERED: "text-muted",
  HIGH: "text-risk-high",
  MEDIUM: "text-risk-medium",
  NONE: "text-risk-none",
  NOT_APPLICABLE: "text-muted",
}

/** Worst first, the way people read them. */
export const RISKS_WORST_FIRST = ["HIGH", "MEDIUM", "NONE", "UNANSWERED", "NOT_APPLICABLE"] as const satisfies Risk[]
