import type { Pillar } from "@/lib/lens/model"

/**
 * Pillars in the workload's priority order: those named in `priorities` first, in that order, then the
 * others as the lens lists them. Never drops or repeats a pillar.
 */
export function orderPillars<T extends Pick<Pillar, "id">>(pillars: readonly T[], priorities: readonly string[]): T[] {
  const rank = (pillar: T) => {
    const index = priorities.indexOf(pillar.id)
    return index === -1 ? priorities.length : index
  }
  return [...pillars].sort((a, b) => rank(a) - rank(b))
}
