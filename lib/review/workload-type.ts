/** Workload types with the pillar order and cadence that are proposed for them. Source: product.md. */

export const WORKLOAD_TYPES = {
  "startup-mvp": { label: "Start-up MVP", why: "Burn rate and fast iteration come first." },
  "critical-ecommerce": { label: "Critical e-commerce", why: "Downtime is lost revenue." },
  financial: { label: "Financial application", why: "Compliance decides what may go live." },
  batch: { label: "Batch workload", why: "Nobody waits for the answer, so cost and energy lead." },
  "public-api": { label: "Public API", why: "Callers notice latency first." },
  internal: { label: "Internal application", why: "The team's own efficiency is what it costs." },
} as const

export type WorkloadType = keyof typeof WORKLOAD_TYPES

export const CRITICALITIES = { low: "Low", normal: "Normal", high: "High", critical: "Critical" } as const
export type Criticality = keyof typeof CRITICALITIES

/** The six pillars of the framework, in its order. */
export const FRAMEWORK_PILLARS = {
  operationalExcellence: "Operational excellence",
  security: "Security",
  reliability: "Reliability",
  performance: "Performance efficiency",
  costOptimization: "Cost optimization",
  sustainability: "Sustainability",
} as const
export type FrameworkPillar = keyof typeof FRAMEWORK_PILLARS

const FIRST: Record<WorkloadType, FrameworkPillar[]> = {
  "startup-mvp": ["costOptimization", "performance", "reliability"],
  "critical-ecommerce": ["reliability", "security", "performance"],
  financial: ["security", "reliability", "operationalExcellence"],
  batch: ["costOptimization", "sustainability", "performance"],
  "public-api": ["performance", "reliability", "security"],
  internal: ["operationalExcellence", "costOptimization", "performance"],
}

/** All six pillars, the type's three first; the framework's own order for an unknown type. */
export function proposePillarPriorities(type: string): FrameworkPillar[] {
  const all = Object.keys(FRAMEWORK_PILLARS) as FrameworkPillar[]
  const first = isWorkloadType(type) ? FIRST[type] : []
  return [...first, ...all.filter((pillar) => !first.includes(pillar))]
}

export function isWorkloadType(type: string): type is WorkloadType {
  return Object.hasOwn(WORKLOAD_TYPES, type)
}
