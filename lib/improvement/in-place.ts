import type { ImprovementItem } from "./item"
import { isClosed } from "./status"

type Candidate = Pick<ImprovementItem, "status"> & {
  links: readonly { practices: readonly { inPlace: boolean }[] }[]
}

/** Not closed, and the answers say meanwhile that every practice it is about is in place: nothing is left to do. */
export function isInPlace({ status, links }: Candidate): boolean {
  if (isClosed(status) || links.length === 0) return false
  return links.every(({ practices }) => practices.length > 0 && practices.every(({ inPlace }) => inPlace))
}
