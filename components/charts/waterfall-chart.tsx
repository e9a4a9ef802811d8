import Link from "next/link"
import { labelLines } from "@/lib/report/geometry"
import { waterfallBars } from "@/lib/report/geometry-waterfall"
import { capitalised } from "@/lib/report/review-words"
import { ChartFigure } from "./chart-figure"
import { ValueLines } from "./value-lines"

export interface WaterfallColumn {
  id: string
  /** "v1", "Resolved", "Now". */
  name: string
  /** How many there are in the first and the last column, how many came (or went, below zero) in the others. */
  count: number
  href: string
}

interface WaterfallChartProps {
  /** The finding: "High risks fell from 9 to 4 since v1: 5 resolved". */
  title: string
  /** What is counted: "high risks". */
  unit: string
  steps: readonly WaterfallColumn[]
}

/** Enough for a name under each column. */
const COLUMN = 64
const HEIGHT = 150
const LINE = 14
const LOOKS = { total: "fill-ink", gain: "fill-risk-high", loss: "fill-risk-none" } as const

/** How a number came about, from the first state over what came and went to the last. Always with its table. */
export function WaterfallChart({ title, unit, steps }: WaterfallChartProps) {
  const size = { width: Math.max(360, steps.length * COLUMN), height: HEIGHT }
  const { bars, ticks } = waterfallBars(
    steps.map((step) => step.count),
    size,
  )
  const words = steps.map(({ count }, at) => (isTotal(at, steps.length) ? String(count) : signed(count)))
  const told = steps.map(({ name }, at) => `${name} ${words[at]}`).join(", ")
  const table = {
    caption: title,
    header: ["Step", capitalised(unit)],
    rows: steps.map(({ id, name, count, href }, at) => ({
      id,
      cells: [name, count === 0 ? words[at] : <NumberLink key={id} href={href} text={words[at] ?? ""} />],
    })),
  }
  return (
    <ChartFigure title={title} table={table} tableAt="beside">
      <svg
        viewBox={`-30 -18 ${size.width + 30} ${HEIGHT + 54}`}
        role="img"
        aria-label={`${title}. ${told}.`}
        className="h-auto w-full max-sm:hidden"
      >
        <ValueLines ticks={ticks} width={size.width} />
        {bars.map((bar, at) => {
          const next = bars[at + 1]
          const middle = bar.x + bar.width / 2
          return (
            <g key={steps[at]?.id}>
              <rect x={bar.x} y={bar.y} width={bar.width} height={bar.height} className={LOOKS[bar.role]} />
              {next ? <path d={`M${bar.x + bar.width},${bar.level}H${next.x}`} className="stroke-muted" /> : null}
              <text x={middle} y={bar.y - 5} textAnchor="middle" className="fill-ink font-medium text-sm">
                {words[at]}
              </text>
              <text textAnchor="middle" className="fill-muted text-xs">
                {labelLines(steps[at]?.name ?? "", Math.floor((size.width / bars.length - 4) / 6), 2).map(
                  (text, line) => (
                    <tspan key={text} x={middle} y={HEIGHT + 18 + line * LINE}>
                      {text}
                    </tspan>
                  ),
                )}
              </text>
            </g>
          )
        })}
      </svg>
    </ChartFigure>
  )
}

function NumberLink({ href, text }: { href: string; text: string }) {
  return (
    <Link
      href={href}
      className="rounded-sm underline decoration-muted underline-offset-3 hover:decoration-2 hover:decoration-ink"
    >
      {text}
    </Link>
  )
}

function isTotal(at: number, length: number): boolean {
  return at === 0 || at === length - 1
}

/** "+2", "−3" with a real minus. */
function signed(count: number): string {
  return count < 0 ? `−${-count}` : `+${count}`
}
