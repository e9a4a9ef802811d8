import { Text, View } from "@react-pdf/renderer"
import type { Risk } from "@/lib/lens/model"
import { heatStep } from "@/lib/report/geometry"
import { percent } from "@/lib/report/headline"
import type { PillarRow } from "@/lib/report/pillar-row"
import { RISK_WORDS } from "@/lib/risk/words"
import { WORST_FIRST } from "./count-strip"
import { heatTint, INK } from "./ink"
import { RiskMark } from "./risk-mark"
import { tag } from "./structure"
import { bold, muted, row, type Style, small } from "./style"
import { T } from "./text"

type Sum = Pick<PillarRow, "name" | "counts" | "answered" | "total" | "healthy">

interface PillarTableProps {
  rows: PillarRow[]
  /** All pillars together. */
  sum: Sum
  /** What a row is. */
  of?: string
}

/** Answered and risk counts of every pillar: a heat map that is its own table. */
export function PillarTable({ rows, sum, of = "Pillar" }: PillarTableProps) {
  return (
    <View {...tag("Table")}>
      <View style={[row, rule, { borderColor: INK.muted, alignItems: "flex-end" }]} fixed wrap={false} {...tag("TR")}>
        <HeadCell style={name} text={of} />
        <HeadCell style={wide} text="Answered" />
        {WORST_FIRST.map((risk) => (
          <View
            key={risk}
            style={[number, row, { justifyContent: "center", alignItems: "center", gap: 3 }]}
            {...tag("TH")}
          >
            <RiskMark risk={risk} size={6.5} />
            <Text style={[narrow, bold, muted]}>{risk === "NOT_APPLICABLE" ? "N/A" : RISK_WORDS[risk]}</Text>
          </View>
        ))}
        <HeadCell style={wide} text="Without risk" />
      </View>
      {rows.map((pillar) => (
        <PillarLine key={pillar.id} pillar={pillar} share={shareOf(pillar)} />
      ))}
      {rows.length > 1 && <PillarLine pillar={sum} share={sum.healthy === null ? "–" : percent(sum.healthy)} isSum />}
    </View>
  )
}

function shareOf({ healthy, standing }: PillarRow): string {
  if (healthy !== null) return percent(healthy)
  return standing === "not assessed" || standing === "no questions" ? standing : "–"
}

function PillarLine({ pillar, share, isSum = false }: { pillar: Sum; share: string; isSum?: boolean }) {
  const { counts, answered, total } = pillar
  const weight = isSum ? bold : {}
  return (
    <View style={[row, rule]} wrap={false} {...tag("TR")}>
      <View style={name} {...tag("TD")}>
        <T style={weight}>{pillar.name}</T>
      </View>
      <View style={wide} {...tag("TD")}>
        <Text style={[weight, toRight]}>{`${answered} of ${total}`}</Text>
      </View>
      {WORST_FIRST.map((risk) => (
        <View key={risk} style={number} {...tag("TD")}>
          <Text style={[weight, heat(risk, counts[risk], isSum ? 0 : total)]}>{String(counts[risk])}</Text>
        </View>
      ))}
      <View style={wide} {...tag("TD")}>
        <Text style={[weight, toRight]}>{share}</Text>
      </View>
    </View>
  )
}

function HeadCell({ text, style }: { text: string; style: typeof name | typeof wide }) {
  return (
    <View style={style} {...tag("TH")}>
      <Text style={[small, bold, muted, style === wide ? toRight : {}]}>{text}</Text>
    </View>
  )
}

function heat(risk: Risk, count: number, total: number): Style {
  const step = heatStep(count, total)
  const tint = step === 0 ? {} : { backgroundColor: heatTint(risk, step) }
  return { textAlign: "center", borderRadius: 2, marginHorizontal: 1, ...tint, ...(count === 0 ? muted : {}) }
}

const rule: Style = { borderBottomWidth: 0.75, borderColor: INK.line, paddingVertical: 2.5 }
const name: Style = { flexGrow: 1, flexBasis: 0 }
const wide: Style = { width: 62 }
const number: Style = { width: 50 }
const narrow: Style = { fontSize: 7, lineHeight: 1.4 }
const toRight: Style = { textAlign: "right" }
