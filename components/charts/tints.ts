import type { Risk } from "@/lib/lens/model"

type Steps = readonly [string, string, string, string, string]

const QUIET: Steps = ["bg-sunken", "bg-muted/8", "bg-muted/16", "bg-muted/24", "bg-muted/32"]

/** The five steps of `heatStep` for each risk. Light enough for ink on top in every theme (see tokens.test.tsx). */
export const TINTS: Record<Risk, Steps> = {
  HIGH: ["bg-sunken", "bg-risk-high/14", "bg-risk-high/24", "bg-risk-high/34", "bg-risk-high/44"],
  MEDIUM: ["bg-sunken", "bg-risk-medium/14", "bg-risk-medium/24", "bg-risk-medium/34", "bg-risk-medium/44"],
  NONE: ["bg-sunken", "bg-risk-none/14", "bg-risk-none/24", "bg-risk-none/34", "bg-risk-none/44"],
  UNANSWERED: QUIET,
  NOT_APPLICABLE: QUIET,
}
