import { Circle, Line, Polygon, Svg, View } from "@react-pdf/renderer"
import type { Risk } from "@/lib/lens/model"
import { RISK_WORDS } from "@/lib/risk/words"
import { RISK_INK, RISK_TINT } from "./ink"
import { RISK_LOOKS } from "./looks"
import { Prose } from "./prose"
import { row } from "./style"

/** The risk's shape alone; a word or a number always stands beside it. */
export function RiskMark({ risk, size = 8 }: { risk: Risk; size?: number }) {
  return (
    <Svg viewBox="0 0 12 12" style={{ width: size, height: size }}>
      <RiskShape risk={risk} />
    </Svg>
  )
}

/** The shape in a box of 12 × 12, for use inside a chart. */
export function RiskShape({ risk }: { risk: Risk }) {
  const colour = RISK_INK[risk]
  switch (risk) {
    case "HIGH":
      return <Polygon points="6,0.8 11.6,11 0.4,11" fill={colour} />
    case "MEDIUM":
      return <Polygon points="6,0.3 11.7,6 6,11.7 0.3,6" fill={colour} />
    case "NONE":
      return <Circle cx="6" cy="6" r="5.2" fill={colour} />
    case "UNANSWERED":
      return <Circle cx="6" cy="6" r="4.6" fill="none" stroke={colour} strokeWidth={1.5} />
    case "NOT_APPLICABLE":
      return <Line x1="1" y1="6" x2="11" y2="6" stroke={colour} strokeWidth={2} />
  }
}

/** Shape, colour and word in a box. */
export function RiskBadge({ risk }: { risk: Risk }) {
  const colour = RISK_INK[risk]
  const box = { borderWidth: 0.75, borderColor: colour, borderRadius: 3, backgroundColor: RISK_TINT[risk] }
  return (
    <View style={[row, box, { alignItems: "center", gap: 4, paddingHorizontal: 6, paddingVertical: 1.5 }]}>
      <RiskMark risk={risk} />
      <Prose look={RISK_LOOKS[risk]}>{RISK_WORDS[risk]}</Prose>
    </View>
  )
}
