const FIRST_MS = 1_000
const LONGEST_MS = 30_000

/**
 * Milliseconds to wait before the next try after `failures` failures in a row: twice as long each time, up to half a
 * minute, of which `random` (0 to 1) takes away up to half, so that many pages don't come back at the same moment.
 */
export function backOff(failures: number, random: number): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1))
  return Math.round(longest * (1 - random / 2))
}
