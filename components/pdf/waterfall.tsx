import { View } from "@react-pdf/renderer"
import { labelLines } from "@/lib/report/geometry"
import { waterfallBars } from "@/lib/report/geometry-waterfall"
import { drawing, inkOf } from "./drawing"
import { INK, RISK_INK } from "./ink"
import { LOOKS, type Look } from "./looks"
import { Prose } from "./prose"
import { tag } from "./structure"

interface WaterfallProps {
  steps: readonly { label: string; count: number }[]
  width: number
  /** The chart in words. */
  alternative: string
}

const HEIGHT = 120
const ABOVE = 14
const BELOW = 34
const COLOUR = { total: INK.muted, gain: RISK_INK.HIGH, loss: RISK_INK.NONE }
const NUMBER: Look = { ...LOOKS.bold, fontSize: 8.5, lineHeight: 1.3 }
const NAME: Look = { ...LOOKS.help, fontSize: 7, lineHeight: 1.25 }

/** From the first number over what came and went to the last one; its table stands beside or below it. */
export function Waterfall({ steps, width, alternative }: WaterfallProps) {
  const { bars, ticks } = waterfallBars(
    steps.map(({ count }) => count),
    { width, height: HEIGHT },
  )
  const columns = steps.flatMap((step, index) => {
    const bar = bars[index]
    return bar ? [{ step, bar, index }] : []
  })
  return (
    <View style={{ width, height: ABOVE + HEIGHT + BELOW }} wrap={false}>
      <View
        style={{ position: "absolute", left: 0, top: ABOVE, width, height: HEIGHT }}
        {...tag("Figure", alternative)}
        {...drawing(() => [...ticks.map(({ y }) => gridLine(y, width)), ...bars.map(barOf)].join("\n"))}
      />
      {columns.map(({ step, bar, index }) => {
        const text = index === 0 || index === steps.length - 1 ? String(step.count) : signed(step.count)
        const room = Math.max(bar.width, width / steps.length - 4)
        const left = bar.x + bar.width / 2 - room / 2
        return (
          <View key={index} style={{ position: "absolute", left: 0, top: 0 }}>
            <View style={{ position: "absolute", left, top: ABOVE + bar.y - 12, width: room }}>
              <Prose look={NUMBER} width={room} align="center">
                {text}
              </Prose>
            </View>
            <View style={{ position: "absolute", left, top: ABOVE + HEIGHT + 4, width: room }}>
              <Prose look={NAME} width={room} align="center">
                {labelLines(step.label, Math.floor(room / 3.9), 3).join("\n")}
              </Prose>
            </View>
          </View>
        )
      })}
    </View>
  )
}

function signed(count: number): string {
  return count < 0 ? `−${-count}` : `+${count}`
}

function gridLine(y: number, width: number): string {
  return `0.5 w ${inkOf(INK.line)} RG 0 ${y} m ${width} ${y} l S`
}

function barOf({ role, x, y, width, height }: ReturnType<typeof waterfallBars>["bars"][number]): string {
  const ink = inkOf(COLOUR[role])
  // A column of nothing is a line on the ground.
  return height === 0
    ? `1 w ${ink} RG ${x} ${y} m ${x + width} ${y} l S`
    : `${ink} rg ${x} ${y} ${width} ${height} re f`
}
