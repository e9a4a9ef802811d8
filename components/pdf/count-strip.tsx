import { Text, View } from "@react-pdf/renderer"
import type { Risk } from "@/lib/lens/model"
import type { RiskCounts } from "@/lib/review/counts"
import { useSay } from "./dress"
import { INK, RISK_INK } from "./ink"
import { RiskMark } from "./risk-mark"
import { bold, muted, row, small } from "./style"

/** Worst first, the way people read them. */
export const WORST_FIRST = ["HIGH", "MEDIUM", "NONE", "UNANSWERED", "NOT_APPLICABLE"] as const satisfies Risk[]

interface CountStripProps {
  counts: RiskCounts
  answered: number
  total: number
}

/** Answered n of m and the five risks, as large numbers in a row. */
export function CountStrip({ counts, answered, total }: CountStripProps) {
  const say = useSay()
  return (
    <View style={[row, { borderTopWidth: 0.75, borderBottomWidth: 0.75, borderColor: INK.line, paddingVertical: 7 }]}>
      <View style={cell}>
        <Text style={[bold, number]}>{say("{number} of {total}", { number: answered, total })}</Text>
        <Text style={[small, muted]}>{say("Answered")}</Text>
      </View>
      {WORST_FIRST.map((risk) => (
        <View key={risk} style={cell}>
          <Text style={[bold, number, { color: counts[risk] > 0 ? RISK_INK[risk] : INK.muted }]}>
            {String(counts[risk])}
          </Text>
          <View style={[row, { alignItems: "center", gap: 3 }]}>
            <RiskMark risk={risk} size={6.5} />
            <Text style={[small, muted]}>{say.risk(risk)}</Text>
          </View>
        </View>
      ))}
    </View>
  )
}

const cell = { flexGrow: 1, flexBasis: "auto" } as const
const number = { fontSize: 17, lineHeight: 1.2 } as const
