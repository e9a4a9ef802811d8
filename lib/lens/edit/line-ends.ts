/**
 * A text beside the same text as a code editor has it, where every line ends with one character. Offsets in UTF-16 units.
 */
export class LineEnds {
  /** Offsets of the `\r` of every `\r\n`. */
  private readonly pairs: number[] = []

  constructor(private readonly text: string) {
    if (!text.includes("\r")) return
    for (let at = text.indexOf("\r\n"); at >= 0; at = text.indexOf("\r\n", at + 2)) this.pairs.push(at)
  }

  /** The text as the code editor has it. */
  get shown(): string {
    return this.text.includes("\r") ? this.text.replace(/\r\n?/g, "\n") : this.text
  }

  /** Typed lines end like most lines of the text. */
  written(typed: string): string {
    return this.pairs.length > 0 ? typed.replace(/\n/g, "\r\n") : typed
  }

  toShown(offset: number): number {
    return offset - this.pairsBefore((pair) => pair < offset)
  }

  toText(shown: number): number {
    return shown + this.pairsBefore((pair, index) => pair - index < shown)
  }

  /** How many of the pairs satisfy a condition that holds for the first ones and not for the rest. */
  private pairsBefore(isBefore: (pair: number, index: number) => boolean): number {
    let low = 0
    let high = this.pairs.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (isBefore(this.pairs[middle] ?? 0, middle)) low = middle + 1
      else high = middle
    }
    return low
  }
}
