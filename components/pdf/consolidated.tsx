import { Text, View } from "@react-pdf/renderer"
import type { ConsolidatedReport } from "@/lib/report/consolidated"
import type { Dress } from "@/lib/report/dress"
import { sayIn } from "@/lib/report/words/say-in"
import { addCounts, answeredCount, healthyShare, questionCount } from "@/lib/review/counts"
import { CountStrip } from "./count-strip"
import { CoverSheet } from "./cover-sheet"
import { dressed, useSay } from "./dress"
import { fileProperties } from "./file-facts"
import { keepWithNext, type Piece } from "./flow"
import { furniture } from "./furniture"
import { PillarTable } from "./pillar-table"
import { ReplacedSigns } from "./replaced-signs"
import { RiskMark } from "./risk-mark"
import { tag } from "./structure"
import { bold, label, muted, row, small, title } from "./style"
import { T } from "./text"
import type { Manuscript } from "./typeset"

/** Every workload of a workspace in numbers, ready to be laid out. */
export function consolidatedManuscript(report: ConsolidatedReport, dress: Dress, replaced: number): Manuscript {
  const { head, workloads } = report
  const { paper } = dress
  const manuscript: Manuscript = {
    properties: fileProperties(head, dress),
    cover: <CoverSheet head={head} paper={paper} foot={<Finding report={report} />} />,
    front: [
      { content: <AllWorkloads key="all" report={report} /> },
      { content: <ReplacedSigns key="replaced" count={replaced} /> },
    ],
    body: workloads.flatMap(workloadPieces),
    paper,
    furniture: (pages) => furniture(head, dress, pages),
    bookmarks: [
      { title: sayIn(dress.language)("All workloads"), anchor: "overview" },
      ...workloads.map((workload) => ({ title: workload.name, anchor: workload.anchor })),
    ],
  }
  return dressed(manuscript, dress)
}

function Finding({ report: { finding, sum } }: { report: ConsolidatedReport }) {
  return (
    <View>
      <Text style={[bold, { fontSize: 13, lineHeight: 1.35, marginBottom: 10 }]}>{finding}</Text>
      <CountStrip counts={sum.counts} answered={sum.answered} total={sum.total} />
    </View>
  )
}

function AllWorkloads({ report: { finding, rows, sum } }: { report: ConsolidatedReport }) {
  return (
    <View id="overview" style={{ marginBottom: 16 }}>
      <T style={[title, { marginBottom: 10 }]} {...keepWithNext} {...tag("H1")}>
        {finding}
      </T>
      <PillarTable rows={rows} sum={sum} of={useSay()("Workload")} />
    </View>
  )
}

type Workload = ConsolidatedReport["workloads"][number]

function workloadPieces(workload: Workload): Piece[] {
  const { anchor, lenses } = workload
  const heading = <WorkloadHeading key={anchor} workload={workload} />
  return [
    { content: heading, keepsWithNext: lenses.length > 0 },
    ...lenses.map((lens) => ({ content: <LensPiece key={`${anchor} ${lens.name} ${lens.version}`} lens={lens} /> })),
  ]
}

function WorkloadHeading({ workload: { anchor, name, sharedBy, lenses } }: { workload: Workload }) {
  const say = useSay()
  return (
    <View id={anchor} style={{ marginTop: 18, marginBottom: 4 }}>
      <T style={{ fontSize: 14, lineHeight: 1.25, fontWeight: 700 }} {...tag("H1")}>
        {name}
      </T>
      {sharedBy !== "" && <T style={[small, muted]}>{say("Shared by account {account}", { account: sharedBy })}</T>}
      {lenses.length === 0 && <Text style={muted}>{say("No lens is applied.")}</Text>}
    </View>
  )
}

function LensPiece({ lens: { name, version, rows, highRisks } }: { lens: Workload["lenses"][number] }) {
  const say = useSay()
  const counts = addCounts(rows.map((one) => one.counts))
  const numbers = {
    counts,
    answered: answeredCount(counts),
    total: questionCount(counts),
    healthy: healthyShare(counts),
  }
  return (
    <View style={{ marginTop: 8 }}>
      <T style={[bold, { marginBottom: 2 }]} {...keepWithNext} {...tag("H2")}>
        {`${name} ${version}`}
      </T>
      <PillarTable rows={rows} sum={{ name: say("All pillars"), ...numbers }} />
      {highRisks.length > 0 && (
        <View style={{ marginTop: 6 }}>
          <Text style={[label, { marginBottom: 2 }]} {...keepWithNext}>
            {say("At high risk")}
          </Text>
          {highRisks.map((risk) => (
            <View key={`${risk.pillar} ${risk.title}`} style={[row, { gap: 5, marginBottom: 1.5 }]} wrap={false}>
              <View style={{ paddingTop: 3 }}>
                <RiskMark risk="HIGH" size={6.5} />
              </View>
              <T style={[small, { flexGrow: 1, flexBasis: 0 }]}>{`${risk.title} (${risk.pillar})`}</T>
            </View>
          ))}
        </View>
      )}
    </View>
  )
}
