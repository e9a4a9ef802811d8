/** The list with one item moved to a place; places outside the list are its ends. */
export function moved<T>(items: readonly T[], item: T, to: number): T[] {
  const others = items.filter((other) => other !== item)
  if (others.length === items.length) return others
  const place = Math.max(0, Math.min(to, others.length))
  return [...others.slice(0, place), item, ...others.slice(place)]
}
