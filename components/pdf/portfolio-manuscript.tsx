import type { Dress } from "@/lib/report/dress"
import type { PortfolioReport } from "@/lib/report/portfolio-report"
import { sayIn } from "@/lib/report/words/say-in"
import { CountStrip } from "./count-strip"
import { COVER_EDGE, CoverSheet } from "./cover-sheet"
import { dressed } from "./dress"
import { fileProperties } from "./file-facts"
import type { Piece } from "./flow"
import { furniture } from "./furniture"
import { LOOKS } from "./looks"
import { PortfolioHeat } from "./portfolio-heat"
import { CommonRisks, PortfolioOverview, PortfolioTrend } from "./portfolio-parts"
import { PortfolioProgrammes } from "./portfolio-programmes"
import { Prose, useTextWidth } from "./prose"
import { ReplacedSigns } from "./replaced-signs"
import type { Manuscript } from "./typeset"

/** Every workload of a workspace, ready to be laid out. */
export function portfolioManuscript(report: PortfolioReport, dress: Dress, replaced: number): Manuscript {
  const { head, workloads, trend, programmes } = report
  const say = sayIn(dress.language)
  const part = (section: string, piece: Piece): Piece[] => (dress.without.includes(section) ? [] : [piece])
  const manuscript: Manuscript = {
    properties: fileProperties(head, dress),
    cover: <CoverSheet head={head} paper={dress.paper} foot={<Finding report={report} />} />,
    front: [
      ...part("overview", { content: <PortfolioOverview key="overview" report={report} /> }),
      { content: <ReplacedSigns key="replaced" count={replaced} /> },
      ...(programmes.length > 0
        ? part("programmes", { content: <PortfolioProgrammes key="programmes" programmes={programmes} /> })
        : []),
      ...part("common", { content: <CommonRisks key="common" report={report} /> }),
      ...(trend.length > 0 ? part("trend", { content: <PortfolioTrend key="trend" report={report} /> }) : []),
    ],
    body: workloads.length > 0 ? part("workloads", { content: <PortfolioHeat key="workloads" report={report} /> }) : [],
    continues: true,
    paper: dress.paper,
    furniture: (pages) => furniture(head, dress, pages),
    bookmarks: [
      { title: say("Overview"), anchor: "overview" },
      { title: say("Targets for the high risks"), anchor: "programmes" },
      { title: say("What most workloads share"), anchor: "common" },
      { title: say("Risks month by month"), anchor: "trend" },
      { title: say("Workloads and pillars"), anchor: "workloads" },
    ],
  }
  return dressed(manuscript, dress)
}

function Finding({ report: { finding, counts, answered, total } }: { report: PortfolioReport }) {
  const width = useTextWidth() - COVER_EDGE
  return (
    <>
      <Prose look={{ ...LOOKS.bold, fontSize: 13, lineHeight: 1.35 }} width={width} style={{ marginBottom: 10 }}>
        {finding}
      </Prose>
      <CountStrip counts={counts} answered={answered} total={total} />
    </>
  )
}
