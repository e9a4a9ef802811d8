/**
 * The fewest things that must move to turn one order into another (both of the same things): what is not in a longest
 * common run. Answers in the new order.
 */
export function movedIds(before: readonly string[], after: readonly string[]): string[] {
  const position = new Map(before.map((id, index) => [id, index]))
  const places = after.map((id) => position.get(id) ?? -1)
  const best = places.map(() => 1)
  const from = places.map(() => -1)
  places.forEach((place, index) => {
    for (let earlier = 0; earlier < index; earlier++) {
      const isAhead = (places[earlier] ?? 0) < place && (best[earlier] ?? 0) + 1 > (best[index] ?? 0)
      if (!isAhead) continue
      best[index] = (best[earlier] ?? 0) + 1
      from[index] = earlier
    }
  })
  const stay = new Set<number>()
  let at = best.indexOf(Math.max(0, ...best))
  while (at >= 0) {
    stay.add(at)
    at = from[at] ?? -1
  }
  return after.filter((_, index) => !stay.has(index))
}
