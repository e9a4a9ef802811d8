import { View } from "@react-pdf/renderer"
import { labelLines, trend } from "@/lib/report/geometry"
import type { RiskCounts } from "@/lib/review/counts"
import { drawing, inkOf, riskShape } from "./drawing"
import { INK, RISK_INK } from "./ink"
import { LOOKS, type Look } from "./looks"
import { Prose } from "./prose"
import { tag } from "./structure"

interface TrendProps {
  marks: readonly { name: string; counts: Pick<RiskCounts, "HIGH" | "MEDIUM"> }[]
  width: number
  alternative: string
}

const HEIGHT = 96
const AXIS = 22
const BELOW = 30
const NAME: Look = { ...LOOKS.help, fontSize: 7, lineHeight: 1.25 }
const LINES = ["HIGH", "MEDIUM"] as const
const MARK = 6

/** High and medium risks over the milestones, each with its shape; the numbers stand in the table below. */
export function Trend({ marks, width, alternative }: TrendProps) {
  const inner = width - AXIS - 12
  const { xs, lines, ticks } = trend(
    LINES.map((risk) => marks.map(({ counts }) => counts[risk])),
    { width: inner, height: HEIGHT },
  )
  // Names stand under every mark while there is room, else under every second, third …
  const step = Math.ceil((marks.length * 46) / inner)
  const room = Math.min(90, (inner / Math.max(1, marks.length)) * step - 4)
  return (
    <View style={{ width, height: HEIGHT + BELOW, marginTop: 6 }} wrap={false}>
      <View
        style={{ position: "absolute", left: AXIS, top: 4, width: inner, height: HEIGHT }}
        {...tag("Figure", alternative)}
        {...drawing(() => {
          const grid = ticks.map(({ y }) => `0.5 w ${inkOf(INK.line)} RG 0 ${y} m ${inner} ${y} l S`)
          const drawn = lines.map(({ points }, index) => lineOf(points, LINES[index] ?? "HIGH"))
          return [...grid, ...drawn].join("\n")
        })}
      />
      {ticks.map(({ value, y }) => (
        <View key={value} style={{ position: "absolute", left: 0, top: y - 1, width: AXIS - 6 }}>
          <Prose look={NAME} width={AXIS - 6} align="right">
            {String(value)}
          </Prose>
        </View>
      ))}
      {marks.map(({ name }, index) =>
        index % step === 0 ? (
          <View
            key={xs[index]}
            style={{ position: "absolute", left: nameLeft(xs[index] ?? 0, room, width), top: HEIGHT + 8, width: room }}
          >
            <Prose look={NAME} width={room} align="center">
              {labelLines(name, Math.floor(room / 3.9), 2).join("\n")}
            </Prose>
          </View>
        ) : null,
      )}
    </View>
  )
}

/** Under the mark, within the page. */
function nameLeft(x: number, room: number, width: number): number {
  return Math.min(Math.max(0, AXIS + x - room / 2), width - room)
}

function lineOf(points: readonly { x: number; y: number }[], risk: (typeof LINES)[number]): string {
  const way = points.map(({ x, y }, index) => `${x} ${y} ${index === 0 ? "m" : "l"}`).join(" ")
  const marks = points.map(({ x, y }) => riskShape(risk, MARK, x - MARK / 2, y - MARK / 2))
  return [`1.25 w ${inkOf(RISK_INK[risk])} RG ${way} S`, ...marks].join("\n")
}
