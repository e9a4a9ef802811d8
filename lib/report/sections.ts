/** The parts of each report that may be left out, in their order; what has no list is always whole. */
export const SECTIONS = {
  "full-review": {
    overview: "Overview",
    workload: "Workload and scope",
    contents: "Contents",
    questions: "Every question",
  },
  "improvement-plan": {
    overview: "Overview",
    list: "What to do, in order",
    items: "Each question at risk",
  },
  "milestone-comparison": {
    overview: "Overview",
    pillars: "Pillar by pillar",
    trend: "Trend over milestones",
    changes: "Every changed question",
  },
} as const

/** A report that has parts to choose from. */
export type SectionedKind = keyof typeof SECTIONS

/** Ids and names of a report's parts; empty for one without a choice. */
export function sectionsOf(kind: string): { id: string; label: string }[] {
  const sections = Object.hasOwn(SECTIONS, kind) ? SECTIONS[kind as SectionedKind] : {}
  return Object.entries(sections).map(([id, label]) => ({ id, label: String(label) }))
}
