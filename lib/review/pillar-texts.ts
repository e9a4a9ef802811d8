/** What one pillar's page says: five plain texts, lines that begin with "- " are list items. */
export interface PillarTexts {
  currentState: string
  strengths: string
  gaps: string
  risks: string
  recommendations: string
}

/** A pillar's page as somebody saved it. */
export interface SavedPillarPage {
  texts: PillarTexts
  version: number
  /** ISO text once it went through the API. */
  savedAt: Date | string
  savedBy: string
}

export const PILLAR_TEXTS = {
  currentState: "Current state",
  strengths: "Strengths",
  gaps: "Gaps",
  risks: "Risks",
  recommendations: "Recommendations",
} as const satisfies Record<keyof PillarTexts, string>
