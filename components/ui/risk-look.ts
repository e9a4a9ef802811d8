import type { Risk } from "@/lib/lens/model"

/** Text colour of each risk; its shape is `RiskShape`, its word is in lib/risk/words. */
export const RISK_TEXT: Record<Risk, string> = {
  UNANSWERED: "text-muted",
  HIGH: "text-risk-high",
  MEDIUM: "text-risk-medium",
  NONE: "text-risk-none",
  NOT_APPLICABLE: "text-muted",
}

/** Worst first, the way people read them. */
export const RISKS_WORST_FIRST = ["HIGH", "MEDIUM", "NONE", "UNANSWERED", "NOT_APPLICABLE"] as const satisfies Risk[]
