import type { Risk } from "@/lib/lens/model"
import type { Say } from "@/lib/report/words/say"
import type { WorkLine } from "@/lib/report/work"

const SHAPES: Record<Risk, string> = { HIGH: "▲", MEDIUM: "◆", NONE: "●", UNANSWERED: "○", NOT_APPLICABLE: "–" }

/** "▲ High": a risk in a text is never a colour or a word alone. */
export function riskText(risk: Risk, say: Say): string {
  return `${SHAPES[risk]} ${say.risk(risk)}`
}

/** The same for an improvement; what is only nice to have has no shape. */
export function levelText({ risk, riskWord }: Pick<WorkLine, "risk" | "riskWord">): string {
  return risk === "LOW" ? riskWord : `${SHAPES[risk]} ${riskWord}`
}
