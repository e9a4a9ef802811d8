import { View } from "@react-pdf/renderer"
import type { WorkLine } from "@/lib/report/work"
import { INK, RISK_INK } from "./ink"
import { LOOKS } from "./looks"
import { Prose } from "./prose"
import { RiskMark } from "./risk-mark"
import { row } from "./style"

/** The colour of an improvement's risk; one that is only nice to have has none. */
export function levelInk(risk: WorkLine["risk"]): string {
  return risk === "LOW" ? INK.muted : RISK_INK[risk]
}

/** Shape and word of an improvement's risk. */
export function LevelMark({ line: { risk, riskWord } }: { line: Pick<WorkLine, "risk" | "riskWord"> }) {
  return (
    <View style={[row, { gap: 4 }]}>
      {risk === "LOW" ? null : (
        <View style={{ paddingTop: 3 }}>
          <RiskMark risk={risk} size={7} />
        </View>
      )}
      <Prose look={{ ...LOOKS.bold, color: levelInk(risk) }}>{riskWord}</Prose>
    </View>
  )
}
