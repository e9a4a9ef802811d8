import { Text, View } from "@react-pdf/renderer"
import type { Coverage, CoverageRow } from "@/lib/report/coverage"
import { RISK_INK } from "./ink"
import { tag } from "./structure"
import { bold, label, muted, row, small } from "./style"
import { T } from "./text"

/** The six pillars and how far each was looked at, so that a partial review can't be taken for a whole one. */
export function CoverageList({ coverage: { rows, isComplete, statement } }: { coverage: Coverage }) {
  return (
    <View style={{ borderLeftWidth: 3, borderLeftColor: isComplete ? RISK_INK.NONE : RISK_INK.MEDIUM, paddingLeft: 9 }}>
      <Text style={[label, { marginBottom: 2 }]}>Coverage</Text>
      <T style={{ marginBottom: 4 }}>{statement}</T>
      <View style={[row, { flexWrap: "wrap" }]} {...tag("L")}>
        {rows.map((pillar) => (
          <View key={pillar.name} style={{ width: "33.3%", paddingRight: 10, paddingBottom: 2 }} {...tag("LI")}>
            <T style={[small, bold]}>{pillar.name}</T>
            <T style={[small, muted]}>{standingInWords(pillar)}</T>
          </View>
        ))}
      </View>
    </View>
  )
}

function standingInWords({ standing, answered, total, reason }: CoverageRow): string {
  const counts = total > 0 ? `, ${answered} of ${total} answered` : ""
  return `${standing}${counts}${reason === "" ? "" : `: ${reason}`}`
}
