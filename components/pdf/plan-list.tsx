import { Link, Text, View } from "@react-pdf/renderer"
import type { PlanItem } from "@/lib/report/plan-item"
import { useSay } from "./dress"
import { keepWithNext } from "./flow"
import { INK, RISK_INK } from "./ink"
import { LOOKS } from "./looks"
import { PageNumber } from "./page-number"
import { Prose, useTextWidth } from "./prose"
import { RiskMark } from "./risk-mark"
import { tag } from "./structure"
import { bold, muted, row, type Style, small, title } from "./style"
import { T } from "./text"

interface PlanListProps {
  items: PlanItem[]
}

/** All items in their order with page numbers: the plan's contents. The head repeats on every page. */
export function PlanList({ items }: PlanListProps) {
  const say = useSay()
  return (
    <View id="list" style={{ marginTop: 4 }}>
      <Text style={[title, { marginBottom: 2 }]} {...keepWithNext} {...tag("H1")}>
        {say("What to do, in order")}
      </Text>
      <Text style={[muted, { marginBottom: 8 }]} {...keepWithNext}>
        {say("High risks first, then medium ones; within a risk, pillars in the order of this workload's priorities.")}
      </Text>
      <View {...tag("Table")}>
        <View style={[row, rule, { borderColor: INK.muted }]} fixed wrap={false} {...tag("TR")}>
          {COLUMNS.map(({ text, style }) => (
            <Text key={text} style={[small, bold, muted, style]} {...tag("TH")}>
              {say(text)}
            </Text>
          ))}
        </View>
        {items.map((item) => (
          <PlanLine key={item.rank} item={item} />
        ))}
      </View>
    </View>
  )
}

function PlanLine({ item }: { item: PlanItem }) {
  const width = useTextWidth() - TAKEN
  const { rank, risk, label, title: question, pillarName, steps, anchor } = item
  return (
    <View style={[row, rule]} wrap={false} {...tag("TR")}>
      <Text style={[order, muted]} {...tag("TD")}>
        {String(rank)}
      </Text>
      <View style={[row, riskWidth, { gap: 4 }]} {...tag("TD")}>
        <View style={{ paddingTop: 3 }}>
          <RiskMark risk={risk} size={7} />
        </View>
        <Text style={[bold, { color: RISK_INK[risk] }]}>{useSay().risk(risk)}</Text>
      </View>
      <View style={wide} {...tag("TD")}>
        <Link src={`#${anchor}`} style={{ textDecoration: "none", color: INK.ink }}>
          <Prose look={LOOKS.body} width={width}>
            {question}
          </Prose>
        </Link>
        <T style={[small, muted]}>{`${label} · ${pillarName}`}</T>
      </View>
      <Text style={number} {...tag("TD")}>
        {String(steps.length)}
      </Text>
      <View style={last} {...tag("TD")}>
        <PageNumber anchor={anchor} look={LOOKS.body} width={LAST} />
      </View>
    </View>
  )
}

/** What the other columns and the space after this one take. */
const TAKEN = 24 + 66 + 56 + 40 + 8
const rule: Style = { borderBottomWidth: 0.75, borderColor: INK.line, paddingVertical: 3 }
const order: Style = { width: 24 }
const riskWidth: Style = { width: 66 }
const wide: Style = { flexGrow: 1, flexBasis: 0, paddingRight: 8 }
const number: Style = { width: 56, textAlign: "right" }
const LAST = 40
const last: Style = { width: LAST, textAlign: "right" }

const COLUMNS = [
  { text: "#", style: order },
  { text: "Risk", style: riskWidth },
  { text: "Question", style: wide },
  { text: "Practices", style: number },
  { text: "Page", style: last },
] as const
