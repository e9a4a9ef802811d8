import type { ComparisonReport } from "@/lib/report/comparison-report"
import type { Dress } from "@/lib/report/dress"
import { sayIn } from "@/lib/report/words/say-in"
import { answeredCount, questionCount } from "@/lib/review/counts"
import { ComparisonOverview, PillarChanges, TrendPart } from "./comparison-parts"
import { changePieces } from "./comparison-questions"
import { CountStrip } from "./count-strip"
import { COVER_EDGE, CoverSheet } from "./cover-sheet"
import { dressed, useSay } from "./dress"
import { fileProperties } from "./file-facts"
import type { Piece } from "./flow"
import { furniture } from "./furniture"
import { Paragraph } from "./headings"
import { LOOKS } from "./looks"
import { Prose, useTextWidth } from "./prose"
import { ReplacedSigns } from "./replaced-signs"
import type { Manuscript } from "./typeset"

/** Two states of a workload, ready to be laid out. */
export function comparisonManuscript(report: ComparisonReport, dress: Dress, replaced: number): Manuscript {
  const { head, groups } = report
  const say = sayIn(dress.language)
  const has = (section: string) => !dress.without.includes(section)
  const part = (section: string, piece: Piece) => (has(section) ? [piece] : [])
  const manuscript: Manuscript = {
    properties: fileProperties(head, dress),
    cover: <CoverSheet head={head} paper={dress.paper} foot={<Finding report={report} />} />,
    front: [
      ...part("overview", { content: <ComparisonOverview key="overview" report={report} /> }),
      { content: <ReplacedSigns key="replaced" count={replaced} /> },
      ...part("pillars", { content: <PillarChanges key="pillars" report={report} /> }),
      ...part("trend", { content: <TrendPart key="trend" report={report} /> }),
    ],
    body: has("changes") ? (groups.length > 0 ? changePieces(groups) : [NOTHING]) : [],
    continues: true,
    paper: dress.paper,
    furniture: (pages) => furniture(head, dress, pages),
    bookmarks: [
      { title: say("Overview"), anchor: "overview" },
      { title: say("Pillar by pillar"), anchor: "pillars" },
      { title: say("Risks over the milestones"), anchor: "trend" },
      ...groups.map(({ title, anchor }) => ({ title, anchor })),
    ],
  }
  return dressed(manuscript, dress)
}

const NOTHING: Piece = { content: <Nothing key="nothing" /> }

function Nothing() {
  return <Paragraph look={LOOKS.muted}>{useSay()("No question differs between the two.")}</Paragraph>
}

function Finding({ report: { finding, after } }: { report: ComparisonReport }) {
  const width = useTextWidth() - COVER_EDGE
  return (
    <>
      <Prose look={{ ...LOOKS.bold, fontSize: 13, lineHeight: 1.35 }} width={width} style={{ marginBottom: 10 }}>
        {finding}
      </Prose>
      <CountStrip counts={after} answered={answeredCount(after)} total={questionCount(after)} />
    </>
  )
}
