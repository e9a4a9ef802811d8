import { View } from "@react-pdf/renderer"
import { type ExecutiveBrief, noRiskLeft, risksShown } from "@/lib/report/executive-brief"
import { CountStrip } from "./count-strip"
import { CoverageList } from "./coverage-list"
import { useInk, useSay, useWorn } from "./dress"
import { Part } from "./headings"
import { INK, RISK_INK } from "./ink"
import { LogoMark } from "./logo-mark"
import { LOOKS, type Look } from "./looks"
import { Prose, useTextWidth } from "./prose"
import { RiskMark } from "./risk-mark"
import { tag } from "./structure"
import { row } from "./style"

const NAME: Look = { ...LOOKS.bold, fontSize: 20, lineHeight: 1.2 }
const FINDING: Look = { ...LOOKS.bold, fontSize: 13, lineHeight: 1.35 }

/** Whose it is, what it is about, and the finding with its numbers. */
export function BriefHead({ brief }: { brief: ExecutiveBrief }) {
  const { head, counts, answered, total, coverage } = brief
  const { brand, remark } = useWorn()
  const { accent, brass } = useInk()
  const say = useSay()
  const width = useTextWidth()
  const facts = [head.state, say("Made on {day}", { day: head.generatedOn }), remark].filter(Boolean).join(" · ")
  return (
    <View>
      <View style={{ borderBottomWidth: 1.5, borderColor: brass, paddingBottom: 5 }} id="brief">
        {brand.logo && <LogoMark logo={brand.logo} name={head.workspaceName} height={28} />}
        <Prose look={{ ...LOOKS.body, fontSize: 10.5, color: accent }} width={width}>
          {`${head.title} · ${head.workspaceName}`}
        </Prose>
        <Prose
          look={{ ...NAME, fontSize: head.workloadName.length > 60 ? 15 : 20 }}
          width={width}
          style={{ marginBottom: 4 }}
          {...tag("H1")}
        >
          {head.workloadName}
        </Prose>
        <Prose look={LOOKS.help} width={width}>
          {facts}
        </Prose>
      </View>
      <Prose look={FINDING} width={width} style={{ marginTop: 8, marginBottom: 6 }}>
        {brief.headline}
      </Prose>
      <CountStrip counts={counts} answered={answered} total={total} />
      <Prose look={LOOKS.help} width={width} style={{ marginTop: 4 }}>
        {coverage.statement}
      </Prose>
    </View>
  )
}

/** The worst questions, each with what it means. */
export function BriefRisks({ brief, most }: { brief: ExecutiveBrief; most: number }) {
  const { risks } = brief
  const say = useSay()
  const width = useTextWidth() - 14
  const shown = risks.slice(0, most)
  return (
    <View>
      <Part about={risksShown(brief, shown.length, say)}>{say("What worries us most")}</Part>
      {risks.length === 0 && <Prose look={LOOKS.body}>{noRiskLeft(brief, say)}</Prose>}
      <View {...tag("L")}>
        {[...shown.entries()].map(([at, { label, title, pillarName, meaning }]) => (
          <View key={at} style={[row, { marginBottom: 3 }]} wrap={false} {...tag("LI")}>
            <View style={{ width: 14, paddingTop: 3 }} {...tag("Lbl")}>
              <RiskMark risk="HIGH" size={7.5} />
            </View>
            <View {...tag("LBody")}>
              <Prose look={LOOKS.bold} width={width}>
                {title}
              </Prose>
              <Prose look={LOOKS.help} width={width}>
                {`${label} · ${pillarName} · ${meaning}`}
              </Prose>
            </View>
          </View>
        ))}
      </View>
    </View>
  )
}

export function BriefAsks({ brief: { asks } }: { brief: ExecutiveBrief }) {
  const say = useSay()
  const width = useTextWidth() - 30
  const told = asks.length > 0 ? asks : [say("Nothing this time: everything has an owner and a date.")]
  return (
    <View style={{ marginTop: 12, borderLeftWidth: 3, borderLeftColor: RISK_INK.MEDIUM, backgroundColor: INK.tint }}>
      <View style={{ paddingHorizontal: 9, paddingVertical: 6 }} wrap={false}>
        <Prose look={{ ...LOOKS.bold, fontSize: 11 }} {...tag("H2")}>
          {say("What we ask of you")}
        </Prose>
        {told.map((ask) => (
          <Prose key={ask} look={LOOKS.body} width={width}>
            {ask}
          </Prose>
        ))}
      </View>
    </View>
  )
}

export function BriefCoverage({ brief: { coverage } }: { brief: ExecutiveBrief }) {
  return (
    <View style={{ marginTop: 14 }} wrap={false}>
      <CoverageList coverage={coverage} />
    </View>
  )
}
