import { FRAMEWORK_PILLARS, type FrameworkPillar } from "@/lib/review/workload-type"

/** Who takes part in a review, and the pillars they can speak for. Source: product.md, a review engagement. */
export const REVIEW_ROLES: Record<string, readonly FrameworkPillar[]> = {
  "Review lead": [],
  "Workload owner": [],
  "Engineering lead": ["costOptimization", "performance", "sustainability"],
  Engineer: ["performance", "sustainability"],
  "Operations engineer": ["operationalExcellence", "reliability"],
  "Security specialist": ["security"],
  Compliance: ["security"],
  Finance: ["costOptimization"],
  Facilities: ["sustainability"],
}

/** The pillars of the framework that nobody among these people can speak for, in its order. Blanks and case don't matter. */
export function pillarsWithoutPeople(people: readonly { role: string }[]): FrameworkPillar[] {
  const roles = new Map(Object.entries(REVIEW_ROLES).map(([role, pillars]) => [plain(role), pillars]))
  const covered = new Set(people.flatMap((person) => roles.get(plain(person.role)) ?? []))
  return (Object.keys(FRAMEWORK_PILLARS) as FrameworkPillar[]).filter((pillar) => !covered.has(pillar))
}

function plain(role: string): string {
  return role.trim().toLowerCase()
}
