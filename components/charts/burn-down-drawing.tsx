import { join } from "@/components/ui/join"
import { RISK_TEXT } from "@/components/ui/risk-look"
import { RiskMark } from "@/components/ui/risk-shape"
import { spreadLabels } from "@/lib/report/geometry"
import { burnDownLines } from "@/lib/report/geometry-burn-down"
import type { BurnDown } from "@/lib/review/burn-down"
import { daysBetween } from "@/lib/review/programme"
import { ValueLines } from "./value-lines"

interface BurnDownDrawingProps {
  way: BurnDown
  /** A day in words, short enough for an axis. */
  dayWords: (day: string) => string
  alternative: string
  width: number
  className: string
}

const HEIGHT = 150
/** A date under the axis needs about as much. */
const DATE = 84

/** What is open as a line with the mark of high risks, the even pace dashed with a ring at its end. */
export function BurnDownDrawing({ way, dayWords, alternative, width, className }: BurnDownDrawingProps) {
  const { steps, startedOn, dueOn, target } = way
  const [first, last] = [steps[0], steps.at(-1)]
  if (!first || !last) return null
  const [origin = startedOn] = [first.day, startedOn].sort()
  const at = (day: string) => daysBetween(origin, day)
  const points = steps.map(({ day, open, pace }) => ({ day: at(day), open, pace }))
  const { open, pace, ticks } = burnDownLines(
    points,
    { start: at(startedOn), end: at(dueOn), target },
    { width, height: HEIGHT },
  )
  const now = open.points.at(-1) ?? { x: 0, y: 0 }
  const begun = open.points[0] ?? now
  const [nowY = 0, endY = 0] = spreadLabels([now.y, pace.end.y], 16, HEIGHT)
  const isPast = dueOn <= last.day
  // The dates of the axis from the right, as many as have room.
  const dates = [
    { day: isPast ? last.day : dueOn, x: width, anchor: "end" as const },
    ...(isPast || width - now.x < DATE ? [] : [{ day: last.day, x: now.x, anchor: "middle" as const }]),
  ]
  if ((dates.at(-1)?.x ?? 0) > DATE * 1.6) dates.push({ day: origin, x: 0, anchor: "middle" as const })
  return (
    <svg
      viewBox={`-34 -12 ${width + 124} ${HEIGHT + 40}`}
      role="img"
      aria-label={alternative}
      className={join("h-auto w-full", className)}
    >
      <ValueLines ticks={ticks} width={width} />
      {dates.map(({ day, x, anchor }) => (
        <g key={day}>
          <path d={`M${x},${HEIGHT}v5`} className="stroke-muted" />
          <text x={x} y={HEIGHT + 20} textAnchor={anchor} className="fill-muted text-xs">
            {dayWords(day)}
          </text>
        </g>
      ))}
      <path d={pace.path} fill="none" strokeWidth="1.5" strokeDasharray="5 4" className="stroke-muted" />
      <circle cx={pace.end.x} cy={pace.end.y} r="4.5" strokeWidth="1.5" className="fill-surface stroke-muted" />
      <text x={pace.end.x + 12} y={endY + 4} className="fill-muted text-sm">
        {isPast ? "target" : "pace to"} {target}
      </text>
      <g className={RISK_TEXT.HIGH}>
        <path d={open.path} fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
        {[begun, now].map(({ x, y }) => (
          <g key={x} transform={`translate(${x - 6} ${y - 6})`}>
            <RiskMark risk="HIGH" />
          </g>
        ))}
        <text
          x={now.x + 12}
          y={nowY + 4}
          fill="currentColor"
          // The pace may run behind the words.
          className="stroke-4 stroke-surface font-medium text-sm [paint-order:stroke]"
        >
          {last.open} open
        </text>
      </g>
    </svg>
  )
}
