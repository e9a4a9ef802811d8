import type { Pillar } from "@/lib/lens/model"
import { frameworkPillarOf } from "@/lib/review/framework-pillar"

/**
 * Pillars in the workload's priority order: those named in `priorities` first, in that order, then the others as the
 * lens lists them. A priority names a pillar by its id, or by the framework's pillar that it is: "security" also means
 * the pillar `docdb_sec` called "Security". Never drops or repeats a pillar.
 */
export function orderPillars<T extends Pick<Pillar, "id" | "name">>(
  pillars: readonly T[],
  priorities: readonly string[],
): T[] {
  const rank = (pillar: T) => {
    const known = frameworkPillarOf(pillar)
    const index = priorities.findIndex((wanted) => wanted === pillar.id || wanted === known)
    return index === -1 ? priorities.length : index
  }
  return [...pillars].sort((a, b) => rank(a) - rank(b))
}
