import type { Risk, RuleRisk } from "@/lib/lens/model"

/** The risk that a rule gives, in the words of an answer. */
export const RISK_OF_RULE = {
  HIGH_RISK: "HIGH",
  MEDIUM_RISK: "MEDIUM",
  NO_RISK: "NONE",
} as const satisfies Record<RuleRisk, Risk>
