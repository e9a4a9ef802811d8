import type { Risk } from "@/lib/lens/model"

/** The light theme's colours on paper. The PDF has no style sheet to take them from. */
export const INK = {
  ink: "#1B1F24",
  muted: "#565F6B",
  line: "#D9D4C9",
  accent: "#1F4E79",
  brass: "#A97A1F",
  tint: "#F6F3EC",
  paper: "#FFFFFF",
} as const

export const RISK_INK: Record<Risk, string> = {
  HIGH: "#B3261E",
  MEDIUM: "#8A5A00",
  NONE: "#1E6B4F",
  UNANSWERED: INK.muted,
  NOT_APPLICABLE: INK.muted,
}

export const RISK_TINT: Record<Risk, string> = {
  HIGH: "#FCEFED",
  MEDIUM: "#FAF2E1",
  NONE: "#E9F3EE",
  UNANSWERED: "#F1F1EF",
  NOT_APPLICABLE: "#F1F1EF",
}

/** 18 mm in points. */
export const MARGIN = 51
export const PAPER_SIZE = { A4: { width: 595.28, height: 841.89 }, LETTER: { width: 612, height: 792 } } as const
export const BODY = 9.5
export const SMALL = 8

/** The five steps of `heatStep`: light enough for ink on top. */
export function heatTint(risk: Risk, step: number): string {
  const strength = [0, 0.14, 0.24, 0.34, 0.44][step] ?? 0
  return onPaper(RISK_INK[risk], risk === "UNANSWERED" || risk === "NOT_APPLICABLE" ? strength * 0.7 : strength)
}

/** A colour thinned with paper; the file needs no transparency then. */
function onPaper(colour: string, strength: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const mixed = parts.map((part) => Math.round(255 + (part - 255) * strength))
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`
}
