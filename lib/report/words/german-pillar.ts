/** A pillar in words. */
export const GERMAN_PILLAR = {
  "Pillars in words": "Die Säulen in Worten",
  "Current state": "Ist-Zustand",
  Strengths: "Stärken",
  Gaps: "Lücken",
  Risks: "Risiken",
  "Written on {day}; {answers} changed since: {questions}.":
    "Geschrieben am {day}; seitdem geändert: {answers} ({questions}).",
  Recommendations: "Empfehlungen",
} as const
