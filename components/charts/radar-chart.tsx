import { labelLines, radar } from "@/lib/report/geometry"
import { ChartFigure } from "./chart-figure"

export interface RadarAxis {
  id: string
  name: string
  /** Share from 0 to 1; null: not assessed. */
  value: number | null
}

interface RadarChartProps {
  /** The finding: "Cost has the smallest share without risk: 20 %". */
  title: string
  /** What the share is of, the table's second column: "Without risk". */
  measure: string
  axes: readonly RadarAxis[]
}

const RADIUS = 110
const LINE = 15

/** Shares per pillar, always beside their table. With fewer than three pillars the table stands alone. */
export function RadarChart({ title, measure, axes }: RadarChartProps) {
  const table = {
    caption: title,
    header: ["Pillar", measure],
    rows: axes.map(({ id, name, value }) => ({ id, cells: [name, inWords(value)] })),
  }
  if (axes.length < 3) return <ChartFigure title={title} table={table} tableAt="beside" />
  const { rings, spokes, area, outline } = radar(
    axes.map((axis) => axis.value),
    RADIUS,
    14,
  )
  const alternative = `${title}. ${axes.map(({ name, value }) => `${name} ${inWords(value)}`).join(", ")}.`
  return (
    <ChartFigure title={title} table={table} tableAt="beside">
      <svg viewBox="-215 -152 430 304" role="img" aria-label={alternative} className="mx-auto h-auto w-full max-w-110">
        {rings.map((ring) => (
          <path key={ring} d={ring} fill="none" className="stroke-line" />
        ))}
        {spokes.map(({ end, mark, label }, at) => {
          const axis = axes[at]
          if (!axis) return null
          const lines = labelLines(axis.name, 16, 2)
          const first = label.y + firstLine(label, lines.length)
          return (
            <g key={axis.id}>
              <path d={`M0,0L${end.x},${end.y}`} className="stroke-line" strokeDasharray={mark ? undefined : "3 4"} />
              <text textAnchor={label.anchor} className="fill-ink text-sm">
                {lines.map((text, line) => (
                  <tspan key={text} x={label.x} y={first + line * LINE}>
                    {text}
                  </tspan>
                ))}
              </text>
            </g>
          )
        })}
        <path d={area} className="fill-accent" fillOpacity="0.14" />
        <path d={outline} fill="none" className="stroke-accent" strokeWidth="2" strokeLinecap="round" />
        {spokes.map(({ mark }, at) =>
          mark ? (
            <circle key={axes[at]?.id} cx={mark.x} cy={mark.y} r="3.5" className="fill-accent stroke-ground" />
          ) : null,
        )}
      </svg>
    </ChartFigure>
  )
}

/** From the label's place to the baseline of its first line: above it at the top, below it at the bottom. */
function firstLine({ y, anchor }: { y: number; anchor: string }, lines: number): number {
  if (anchor !== "middle") return 5 - ((lines - 1) * LINE) / 2
  return y < 0 ? -(lines - 1) * LINE : 10
}

function inWords(value: number | null): string {
  return value === null ? "not assessed" : `${Math.round(value * 100)} %`
}
