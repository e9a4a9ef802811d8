import { View } from "@react-pdf/renderer"
import { type BurnDownDrawing, burnDownLines } from "@/lib/report/geometry-burn-down"
import type { BurnDown as Way } from "@/lib/review/burn-down"
import { daysBetween } from "@/lib/review/programme"
import { drawing, inkOf, riskShape } from "./drawing"
import { useSay } from "./dress"
import { INK, RISK_INK } from "./ink"
import { LOOKS, type Look } from "./looks"
import { Prose } from "./prose"
import { tag } from "./structure"

interface BurnDownProps {
  way: Way
  width: number
  alternative: string
}

const HEIGHT = 96
const AXIS = 22
const BELOW = 18
/** For a date under the axis, and for a number at the end of a line. */
const DATE = 96
const NAME: Look = { ...LOOKS.help, fontSize: 7, lineHeight: 1.25 }
const MARK = 6

/** Open high risks with the mark of their kind, the even pace dashed; the numbers stand in the table below. */
export function BurnDown({ way, width, alternative }: BurnDownProps) {
  const say = useSay()
  const { steps, startedOn, dueOn, target } = way
  const [first, last] = [steps[0], steps.at(-1)]
  if (!first || !last) return null
  const inner = width - AXIS - 12
  const [origin = startedOn] = [first.day, startedOn].sort()
  const at = (day: string) => daysBetween(origin, day)
  const lines = burnDownLines(
    steps.map(({ day, open, pace }) => ({ day: at(day), open, pace })),
    { start: at(startedOn), end: at(dueOn), target },
    { width: inner, height: HEIGHT },
  )
  const now = lines.open.points.at(-1)?.x ?? inner
  const isAhead = dueOn > last.day
  const dates = [
    { day: origin, x: 0 },
    // Only where it does not run into the others.
    ...(now > DATE && (!isAhead || inner - now > DATE) ? [{ day: last.day, x: now }] : []),
    ...(isAhead ? [{ day: dueOn, x: inner }] : []),
  ]
  return (
    <View style={{ width, height: HEIGHT + BELOW, marginTop: 6, marginBottom: 4 }} wrap={false}>
      <View
        style={{ position: "absolute", left: AXIS, top: 4, width: inner, height: HEIGHT }}
        {...tag("Figure", alternative)}
        {...drawing(() => operators(lines, inner))}
      />
      {lines.ticks.map(({ value, y }) => (
        <View key={value} style={{ position: "absolute", left: 0, top: y - 1, width: AXIS - 6 }}>
          <Prose look={NAME} width={AXIS - 6} align="right">
            {String(value)}
          </Prose>
        </View>
      ))}
      {dates.map(({ day, x }) => (
        <View key={day} style={{ position: "absolute", left: dateLeft(x, width), top: HEIGHT + 8, width: DATE }}>
          <Prose look={NAME} width={DATE} align={x === 0 ? "left" : x === inner ? "right" : "center"}>
            {say.day(day)}
          </Prose>
        </View>
      ))}
    </View>
  )
}

/** Under its place, within the page. */
function dateLeft(x: number, width: number): number {
  if (x === 0) return AXIS
  return Math.min(Math.max(0, AXIS + x - DATE / 2), width - DATE - 12 + DATE / 8)
}

function operators({ open, pace, ticks }: BurnDownDrawing, width: number): string {
  const [begin, end] = [open.points[0], open.points.at(-1)]
  const way = (points: readonly { x: number; y: number }[]) =>
    points.map(({ x, y }, index) => `${x} ${y} ${index === 0 ? "m" : "l"}`).join(" ")
  return [
    ...ticks.map(({ y }) => `0.5 w ${inkOf(INK.line)} RG 0 ${y} m ${width} ${y} l S`),
    `q 1 w [4 3] 0 d ${inkOf(INK.muted)} RG ${way(pace.points)} S Q`,
    `1.25 w ${inkOf(RISK_INK.HIGH)} RG ${way(open.points)} S`,
    ...[begin, end].flatMap((point) =>
      point ? [riskShape("HIGH", MARK, point.x - MARK / 2, point.y - MARK / 2)] : [],
    ),
  ].join("\n")
}
