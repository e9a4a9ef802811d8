/** The parts of each report that may be left out, in their order; what has no list is always whole. */
export const SECTIONS = {
  "full-review": {
    overview: "Overview",
    workload: "Workload and scope",
    contents: "Contents",
    words: "Pillars in words",
    questions: "Every question",
  },
  "improvement-plan": {
    overview: "Overview and coverage",
    method: "How to read this plan",
    risks: "Heat map and radar",
    "quick-wins": "Quick wins",
    improvements: "Improvements by priority",
    matrix: "Impact and effort",
    roadmap: "Roadmap",
    accepted: "Accepted risks",
    parked: "Parking lot",
    next: "When we look again",
    list: "Questions at risk, in order",
    sheets: "Action sheets",
    items: "Each question at risk",
  },
  "decision-register": {
    accepted: "Accepted risks",
    decisions: "Every decision",
  },
  "milestone-comparison": {
    overview: "Overview",
    pillars: "Pillar by pillar",
    trend: "Trend over milestones",
    changes: "Every changed question",
  },
  portfolio: {
    overview: "Overview",
    programmes: "Targets for the high risks",
    common: "What most workloads share",
    trend: "Risks month by month",
    workloads: "Workloads and pillars",
  },
} as const

/** A report that has parts to choose from. */
export type SectionedKind = keyof typeof SECTIONS

/** Ids and names of a report's parts; empty for one without a choice. */
export function sectionsOf(kind: string): { id: string; label: string }[] {
  const sections = Object.hasOwn(SECTIONS, kind) ? SECTIONS[kind as SectionedKind] : {}
  return Object.entries(sections).map(([id, label]) => ({ id, label: String(label) }))
}
