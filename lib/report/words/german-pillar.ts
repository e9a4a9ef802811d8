/** A pillar in words. */
export const GERMAN_PILLAR = {
  "Pillars in words": "Die Säulen in Worten",
  "Current state": "Ist-Zustand",
  Strengths: "Stärken",
  Gaps: "Lücken",
  Risks: "Risiken",
  Recommendations: "Empfehlungen",
} as const
