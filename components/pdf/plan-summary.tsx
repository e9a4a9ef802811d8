import { Link, Text, View } from "@react-pdf/renderer"
import type { ImprovementPlanReport, PlanRow } from "@/lib/report/improvement-plan"
import { CountStrip } from "./count-strip"
import { CoverageList } from "./coverage-list"
import { useSay } from "./dress"
import { keepWithNext } from "./flow"
import { INK } from "./ink"
import { RiskMark } from "./risk-mark"
import { tag } from "./structure"
import { bold, muted, row, type Style, small, title } from "./style"
import { T } from "./text"

/** The page that a sponsor can stop at: how much there is to do, where, what is quick, what was not looked at. */
export function PlanSummary({ plan }: { plan: ImprovementPlanReport }) {
  const { headline, counts, answered, total, rows, quickWins, coverage, lensNames } = plan
  const say = useSay()
  const open = say.counted(counts.UNANSWERED, "question")
  return (
    <View>
      <View id="overview">
        <T style={[title, { marginBottom: 2 }]} {...tag("H1")}>
          {headline}
        </T>
        <T style={[muted, { marginBottom: 10 }]}>{lensNames.join(", ")}</T>
        <CountStrip counts={counts} answered={answered} total={total} />
      </View>
      {counts.UNANSWERED > 0 && (
        <T style={[muted, { marginTop: 6 }]}>
          {counts.UNANSWERED === 1
            ? say("{questions} not answered yet: it is not part of this plan.", { questions: open })
            : say("{questions} not answered yet: they are not part of this plan.", { questions: open })}
        </T>
      )}
      {rows.length > 0 && <QuickOverview rows={rows} manyLenses={lensNames.length > 1} />}
      {quickWins.length > 0 && <QuickWins quickWins={quickWins} />}
      <View style={{ marginTop: 18, marginBottom: 14 }} wrap={false}>
        <CoverageList coverage={coverage} />
      </View>
    </View>
  )
}

function QuickOverview({ rows, manyLenses }: { rows: PlanRow[]; manyLenses: boolean }) {
  const say = useSay()
  return (
    <View style={{ marginTop: 16 }}>
      <Text style={heading} {...keepWithNext} {...tag("H2")}>
        {say("Where the work is")}
      </Text>
      <View {...tag("Table")}>
        <View style={[row, rule, { borderColor: INK.muted }]} fixed wrap={false} {...tag("TR")}>
          <Text style={[small, bold, muted, name]} {...tag("TH")}>
            {say("Pillar")}
          </Text>
          <View style={[row, number, end]} {...tag("TH")}>
            <RiskMark risk="HIGH" size={6.5} />
            <Text style={[small, bold, muted]}>{say("High")}</Text>
          </View>
          <View style={[row, number, end]} {...tag("TH")}>
            <RiskMark risk="MEDIUM" size={6.5} />
            <Text style={[small, bold, muted]}>{say("Medium")}</Text>
          </View>
          <Text style={[small, bold, muted, wide]} {...tag("TH")}>
            {say("Practices to put in place")}
          </Text>
        </View>
        {rows.map((line) => (
          <View key={`${line.lensName} ${line.name}`} style={[row, rule]} wrap={false} {...tag("TR")}>
            <T style={name} {...tag("TD")}>
              {manyLenses ? `${line.name} (${line.lensName})` : line.name}
            </T>
            <Text style={[number, toRight]} {...tag("TD")}>
              {String(line.high)}
            </Text>
            <Text style={[number, toRight]} {...tag("TD")}>
              {String(line.medium)}
            </Text>
            <Text style={wide} {...tag("TD")}>
              {String(line.open)}
            </Text>
          </View>
        ))}
      </View>
    </View>
  )
}

function QuickWins({ quickWins }: Pick<ImprovementPlanReport, "quickWins">) {
  return (
    <View style={{ marginTop: 16 }}>
      <Text style={heading} {...keepWithNext} {...tag("H2")}>
        {useSay()("Quick wins")}
      </Text>
      <View {...tag("L")}>
        {quickWins.map(({ anchor, label, practice }) => (
          <View key={`${anchor} ${practice}`} wrap={false} {...tag("LI")}>
            <Link src={`#${anchor}`} style={{ textDecoration: "none", color: INK.ink }}>
              <View style={row}>
                <Text style={[muted, { width: 50 }]}>{label}</Text>
                <T style={name}>{practice}</T>
              </View>
            </Link>
          </View>
        ))}
      </View>
    </View>
  )
}

const heading: Style = { fontSize: 12, fontWeight: 700, marginBottom: 4 }
const rule: Style = { borderBottomWidth: 0.75, borderColor: INK.line, paddingVertical: 2.5 }
const name: Style = { flexGrow: 1, flexBasis: 0 }
const number: Style = { width: 62 }
const end: Style = { justifyContent: "flex-end", alignItems: "center", gap: 3 }
const toRight: Style = { textAlign: "right" }
const wide: Style = { width: 118, textAlign: "right" }
