/** One measured figure against a floor of the same run. */
export interface Row {
  what: string
  measured: string
  floor: string
  /** How many times the floor the measured figure is, in the sense that `goal` speaks of. */
  ratio: number
  /** In words, e.g. "≥ 0.5"; empty where the figure is only shown. */
  goal: string
  met: boolean | null
}

export function row(
  what: string,
  measured: string,
  floor: string,
  ratio: number,
  goal?: { min?: number; max?: number },
): Row {
  const words = goal?.min !== undefined ? `≥ ${goal.min}` : goal?.max !== undefined ? `≤ ${goal.max}` : ""
  const met = goal ? ratio >= (goal.min ?? -Infinity) && ratio <= (goal.max ?? Infinity) : null
  return { what, measured, floor, ratio, goal: words, met }
}

const HEADS = ["what", "measured", "floor", "ratio", "goal", ""]

/** The rows as an aligned text table. */
export function printTable(rows: readonly Row[]): string {
  const cells = rows.map((one) => {
    const met = one.met === null ? "shown" : one.met ? "met" : "MISSED"
    return [one.what, one.measured, one.floor, one.ratio.toPrecision(3), one.goal, met]
  })
  const widths = HEADS.map((head, index) => Math.max(head.length, ...cells.map((line) => line[index]?.length ?? 0)))
  const line = (texts: readonly string[]) =>
    texts
      .map((text, index) => text.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd()
  return [line(HEADS), line(widths.map((width) => "-".repeat(width))), ...cells.map(line)].join("\n")
}

/** What every benchmark file ends with: its own table, or with `--json` its rows for the table of all. */
export async function report(rows: Promise<Row[]>): Promise<void> {
  const measured = await rows
  console.log(process.argv.includes("--json") ? JSON.stringify(measured) : printTable(measured))
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
