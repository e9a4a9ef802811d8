import { View } from "@react-pdf/renderer"
import type { Risk } from "@/lib/lens/model"
import { drawing, riskShape } from "./drawing"
import { useSay } from "./dress"
import { RISK_INK, RISK_TINT } from "./ink"
import { RISK_LOOKS } from "./looks"
import { Prose } from "./prose"
import { row } from "./style"

/** The risk's shape alone; a word or a number always stands beside it. */
export function RiskMark({ risk, size = 8 }: { risk: Risk; size?: number }) {
  return <View style={{ width: size, height: size }} {...drawing(() => riskShape(risk, size))} />
}

/** Shape, colour and word in a box. */
export function RiskBadge({ risk }: { risk: Risk }) {
  const colour = RISK_INK[risk]
  const say = useSay()
  const box = { borderWidth: 0.75, borderColor: colour, borderRadius: 3, backgroundColor: RISK_TINT[risk] }
  return (
    <View style={[row, box, { alignItems: "center", gap: 4, paddingHorizontal: 6, paddingVertical: 1.5 }]}>
      <RiskMark risk={risk} />
      <Prose look={RISK_LOOKS[risk]}>{say.risk(risk)}</Prose>
    </View>
  )
}
