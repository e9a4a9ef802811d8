import type { Pillar } from "@/lib/lens/model"
import { FRAMEWORK_PILLARS, type FrameworkPillar } from "@/lib/review/workload-type"

const SHORT: Record<FrameworkPillar, string> = {
  operationalExcellence: "OPS",
  security: "SEC",
  reliability: "REL",
  performance: "PERF",
  costOptimization: "COST",
  sustainability: "SUS",
}

/** How lens authors write the six pillars, as id or name, in lower-case letters only. */
const WRITTEN: Record<string, FrameworkPillar> = {
  operationalexcellence: "operationalExcellence",
  security: "security",
  reliability: "reliability",
  performance: "performance",
  performanceefficiency: "performance",
  costoptimization: "costOptimization",
  costoptimisation: "costOptimization",
  sustainability: "sustainability",
}

/** Which of the framework's six pillars this is, by its id or else its name; null for a lens's own pillar. */
export function frameworkPillarOf(pillar: Pick<Pillar, "id" | "name">): FrameworkPillar | null {
  return written(pillar.id) ?? written(pillar.name)
}

function written(text: string): FrameworkPillar | null {
  const letters = text.toLowerCase().replace(/[^a-z]/g, "")
  return Object.hasOwn(WRITTEN, letters) ? (WRITTEN[letters] ?? null) : null
}

/** The six pillars with their names, in the framework's order. */
export function frameworkPillars(): { id: FrameworkPillar; name: string }[] {
  return (Object.keys(FRAMEWORK_PILLARS) as FrameworkPillar[]).map((id) => ({ id, name: FRAMEWORK_PILLARS[id] }))
}

/** The id of what one pillar is over all lenses: `security` for the framework's, `<lensKey>.<pillarId>` for a lens's own. */
export function groupOf(lensKey: string, pillar: Pick<Pillar, "id" | "name">): string {
  return frameworkPillarOf(pillar) ?? `${lensKey}.${pillar.id}`
}

/** "SEC 3" for a pillar of the framework, "2.3" for the lens's own second pillar; both numbers count from 1. */
export function questionLabel(pillar: Pick<Pillar, "id" | "name">, pillarNumber: number, number: number): string {
  const known = frameworkPillarOf(pillar)
  return known ? `${SHORT[known]} ${number}` : `${pillarNumber}.${number}`
}
