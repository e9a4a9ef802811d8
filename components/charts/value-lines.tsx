interface ValueLinesProps {
  /** Where each value of the axis lies, downwards from the top of the chart. */
  ticks: readonly { value: number; y: number }[]
  width: number
}

/** The lines across a chart with their numbers on the left; the one of nought is stronger. */
export function ValueLines({ ticks, width }: ValueLinesProps) {
  return ticks.map(({ value, y }) => (
    <g key={value}>
      <path d={`M0,${y}H${width}`} className={value === 0 ? "stroke-muted" : "stroke-line"} />
      <text x="-10" y={y + 4} textAnchor="end" className="fill-muted text-xs">
        {value}
      </text>
    </g>
  ))
}
