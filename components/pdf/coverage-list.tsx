import { Text, View } from "@react-pdf/renderer"
import type { Coverage, CoverageRow } from "@/lib/report/coverage"
import type { Say } from "@/lib/report/words/say"
import { useSay } from "./dress"
import { RISK_INK } from "./ink"
import { tag } from "./structure"
import { bold, label, muted, row, small } from "./style"
import { T } from "./text"

const SIX = 6

/**
 * The six pillars and how far each was looked at, so that a partial review can't be taken for a whole one; of the
 * lenses' own pillars those that are not finished.
 */
export function CoverageList({ coverage: { rows, isComplete, missing, statement } }: { coverage: Coverage }) {
  const say = useSay()
  const shown = rows.filter((pillar, index) => index < SIX || missing.includes(pillar.name))
  return (
    <View style={{ borderLeftWidth: 3, borderLeftColor: isComplete ? RISK_INK.NONE : RISK_INK.MEDIUM, paddingLeft: 9 }}>
      <Text style={[label, { marginBottom: 2 }]}>{say("Coverage")}</Text>
      <T style={{ marginBottom: 4 }}>{statement}</T>
      <View style={[row, { flexWrap: "wrap" }]} {...tag("L")}>
        {shown.map((pillar) => (
          <View key={pillar.name} style={{ width: "33.3%", paddingRight: 10, paddingBottom: 2 }} {...tag("LI")}>
            <T style={[small, bold]}>{pillar.name}</T>
            <T style={[small, muted]}>{standingInWords(pillar, say)}</T>
          </View>
        ))}
      </View>
    </View>
  )
}

function standingInWords({ standing, answered, total, reason }: CoverageRow, say: Say): string {
  const counts = total > 0 ? `, ${say("{number} of {total} answered", { number: answered, total })}` : ""
  return `${say(standing)}${counts}${reason === "" ? "" : `: ${reason}`}`
}
