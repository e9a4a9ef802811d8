import type { Paper } from "@/lib/report/dress"
import { layOutFlow, type Piece } from "./flow"

/**
 * The fullest version of a page that fits on one: `make` is asked with `most`, then with less and less. Each try lays
 * out one page, which costs a few milliseconds.
 */
export async function fullest(most: number, paper: Paper, make: (size: number) => Piece[]): Promise<Piece[]> {
  for (let size = most; size > 0; size -= 1) {
    const pieces = make(size)
    if ((await layOutFlow(pieces, paper)).length <= 1) return pieces
  }
  return make(0)
}
