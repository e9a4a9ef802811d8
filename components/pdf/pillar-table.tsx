import { Text, View } from "@react-pdf/renderer"
import type { Risk } from "@/lib/lens/model"
import { heatStep } from "@/lib/report/geometry"
import { percent } from "@/lib/report/headline"
import type { PillarRow } from "@/lib/report/pillar-row"
import type { Say } from "@/lib/report/words/say"
import { WORST_FIRST } from "./count-strip"
import { useSay } from "./dress"
import { heatTint, INK } from "./ink"
import { LOOKS } from "./looks"
import { Prose, useTextWidth } from "./prose"
import { RiskMark } from "./risk-mark"
import { tag } from "./structure"
import { bold, muted, row, type Style, small } from "./style"

type Sum = Pick<PillarRow, "name" | "counts" | "answered" | "total" | "healthy">

interface PillarTableProps {
  rows: PillarRow[]
  /** All pillars together. */
  sum: Sum
  /** What a row is. */
  of?: string
}

/** Answered and risk counts of every pillar: a heat map that is its own table. */
export function PillarTable({ rows, sum, of }: PillarTableProps) {
  const say = useSay()
  const room = answeredRoom(sum.total)
  return (
    <View {...tag("Table")}>
      <View style={[row, rule, { borderColor: INK.muted, alignItems: "flex-end" }]} fixed wrap={false} {...tag("TR")}>
        <HeadCell style={name} text={of ?? say("Pillar")} />
        <HeadCell style={{ width: room, paddingRight: GAP }} text={say("Answered")} />
        {WORST_FIRST.map((risk) => (
          <View
            key={risk}
            style={[number, row, { justifyContent: "center", alignItems: "center", gap: 3 }]}
            {...tag("TH")}
          >
            <RiskMark risk={risk} size={6.5} />
            <Text style={[narrow, bold, muted]}>{risk === "NOT_APPLICABLE" ? say("N/A") : say.risk(risk)}</Text>
          </View>
        ))}
        <HeadCell style={wide} text={say("Without risk")} />
      </View>
      {rows.map((pillar) => (
        <PillarLine key={pillar.id} pillar={pillar} room={room} share={shareOf(pillar, say)} />
      ))}
      {rows.length > 1 && (
        <PillarLine pillar={sum} room={room} share={sum.healthy === null ? "–" : percent(sum.healthy)} isSum />
      )}
    </View>
  )
}

function shareOf({ healthy, standing }: PillarRow, say: Say): string {
  if (healthy !== null) return percent(healthy)
  return standing === "not assessed" || standing === "no questions" ? say(standing) : "–"
}

interface PillarLineProps {
  pillar: Sum
  share: string
  /** Points for how many are answered. */
  room: number
  isSum?: boolean
}

function PillarLine({ pillar, share, room, isSum = false }: PillarLineProps) {
  const { counts, answered, total } = pillar
  const nameWidth = useTextWidth() - room - WIDE - WORST_FIRST.length * NUMBER
  const look = isSum ? LOOKS.bold : LOOKS.body
  const quiet = isSum ? LOOKS.mutedBold : LOOKS.muted
  return (
    <View style={[row, rule]} wrap={false} {...tag("TR")}>
      <View style={name} {...tag("TD")}>
        <Prose look={look} width={nameWidth}>
          {pillar.name}
        </Prose>
      </View>
      <View style={{ width: room }} {...tag("TD")}>
        <Prose look={look} width={room - GAP} align="right">
          {useSay()("{number} of {total}", { number: answered, total })}
        </Prose>
      </View>
      {WORST_FIRST.map((risk) => (
        <View key={risk} style={number} {...tag("TD")}>
          <Prose
            look={counts[risk] > 0 ? look : quiet}
            width={NUMBER - 2}
            align="center"
            style={heat(risk, counts[risk], isSum ? 0 : total)}
          >
            {String(counts[risk])}
          </Prose>
        </View>
      ))}
      <View style={wide} {...tag("TD")}>
        <Prose look={look} width={WIDE} align="right">
          {share}
        </Prose>
      </View>
    </View>
  )
}

/** "57 of 57" has room; each further digit, of a portfolio's hundreds of thousands, takes more, twice. */
function answeredRoom(total: number): number {
  return WIDE + 2 * DIGIT * Math.max(0, String(total).length - 2)
}

function HeadCell({ text, style }: { text: string; style: Style }) {
  return (
    <View style={style} {...tag("TH")}>
      <Text style={[small, bold, muted, style === name ? {} : toRight]}>{text}</Text>
    </View>
  )
}

function heat(risk: Risk, count: number, total: number): Style {
  const step = heatStep(count, total)
  const tint = step === 0 ? {} : { backgroundColor: heatTint(risk, step) }
  return { marginHorizontal: 1, ...tint }
}

const rule: Style = { borderBottomWidth: 0.75, borderColor: INK.line, paddingVertical: 2.5 }
const name: Style = { flexGrow: 1, flexBasis: 0 }
const WIDE = 62
/** Between the words and the first tinted cell. */
const GAP = 8
const NUMBER = 50
const DIGIT = 6
const wide: Style = { width: WIDE }
const number: Style = { width: NUMBER }
const narrow: Style = { fontSize: 7, lineHeight: 1.4 }
const toRight: Style = { textAlign: "right" }
