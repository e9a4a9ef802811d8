import { join } from "@/components/ui/join"
import { RISK_TEXT } from "@/components/ui/risk-look"
import { RiskMark } from "@/components/ui/risk-shape"
import type { Risk } from "@/lib/lens/model"
import { labelLines, spreadLabels, trend } from "@/lib/report/geometry"
import { RISK_WORDS } from "@/lib/risk/words"
import type { TrendStep } from "./trend-chart"
import { ValueLines } from "./value-lines"

interface TrendDrawingProps {
  steps: readonly TrendStep[]
  risks: readonly Risk[]
  alternative: string
  width: number
  className: string
}

const HEIGHT = 150
const LINE = 14
/** Characters in a line of a name. */
const LETTERS = 14
/** Half of such a line, so that the first name is whole; on the right stand the numbers of now. */
const LEFT = 52

export function TrendDrawing({ steps, risks, alternative, width, className }: TrendDrawingProps) {
  const values = risks.map((risk) => steps.map((step) => step.counts[risk]))
  const { xs, lines, ticks } = trend(values, { width, height: HEIGHT })
  const ends = lines.map((one) => one.points.at(-1)?.y ?? 0)
  const labelYs = spreadLabels(ends, 16, HEIGHT)
  // So that names never run into each other; the table has them all.
  const every = Math.ceil((steps.length * 80) / (width + 80))
  return (
    <svg
      viewBox={`${-LEFT} -12 ${width + LEFT + 90} ${HEIGHT + 48}`}
      role="img"
      aria-label={alternative}
      className={join("h-auto w-full overflow-visible", className)}
    >
      <ValueLines ticks={ticks} width={width} />
      {steps.map(({ id, name }, at) =>
        (steps.length - 1 - at) % every === 0 ? (
          <text key={id} textAnchor="middle" className="fill-muted text-xs">
            {labelLines(name, LETTERS, 2).map((text, line) => (
              <tspan key={text} x={xs[at]} y={HEIGHT + 18 + line * LINE}>
                {text}
              </tspan>
            ))}
          </text>
        ) : null,
      )}
      {risks.map((risk, at) => (
        <g key={risk} className={RISK_TEXT[risk]}>
          <path d={lines[at]?.path} fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
          {lines[at]?.points.map(({ x, y }) => (
            <g key={x} transform={`translate(${x - 6} ${y - 6})`}>
              <RiskMark risk={risk} />
            </g>
          ))}
          <text
            x={(xs.at(-1) ?? 0) + 14}
            y={(labelYs[at] ?? 0) + 4}
            fill="currentColor"
            className="font-medium text-sm"
          >
            {steps.at(-1)?.counts[risk]} {RISK_WORDS[risk].toLowerCase()}
          </text>
        </g>
      ))}
    </svg>
  )
}
