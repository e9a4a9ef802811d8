import type { Dress } from "@/lib/report/dress"
import type { ImprovementPlanReport } from "@/lib/report/improvement-plan"
import type { PlanItem } from "@/lib/report/plan-item"
import type { Say } from "@/lib/report/words/say"
import { sayIn } from "@/lib/report/words/say-in"
import { AcceptedRisks } from "./accepted-risks"
import { sheetPieces } from "./action-sheet"
import { Cover } from "./cover"
import { dressed } from "./dress"
import { fileProperties } from "./file-facts"
import type { Piece } from "./flow"
import { furniture } from "./furniture"
import { ParkingLot } from "./parking-lot"
import { planBody } from "./plan-items"
import { PlanList } from "./plan-list"
import { Method, NextReview, QuickWinLines, RiskPicture } from "./plan-parts"
import { PlanSummary } from "./plan-summary"
import { ReplacedSigns } from "./replaced-signs"
import type { Bookmark, Manuscript } from "./typeset"
import { WorkMatrix } from "./work-matrix"
import { Roadmap, WorkTable } from "./work-tables"

/** The improvement plan, ready to be laid out. */
export function planManuscript(plan: ImprovementPlanReport, dress: Dress, replaced: number): Manuscript {
  const { items, work } = plan
  const say = sayIn(dress.language)
  const has = (section: string) => !dress.without.includes(section)
  const sheets = work && has("sheets") ? work.sheets : []
  const list: Piece[] = has("list") && items.length > 0 ? [{ content: <PlanList key="list" items={items} /> }] : []
  const manuscript: Manuscript = {
    properties: fileProperties(plan, dress),
    cover: <Cover facts={plan} paper={dress.paper} />,
    front: [
      ...frontOf(plan, has),
      { content: <ReplacedSigns key="replaced" count={replaced} /> },
      ...workPieces(plan, has),
      ...list,
    ],
    body: [...sheetPieces(sheets), ...(has("items") ? planBody(items, sheets) : [])],
    continues: true,
    paper: dress.paper,
    furniture: (pages) => furniture(plan, dress, pages),
    bookmarks: bookmarksOf(plan, say),
  }
  return dressed(manuscript, dress)
}

function frontOf(plan: ImprovementPlanReport, has: (section: string) => boolean): Piece[] {
  return [
    ...(has("overview") ? [{ content: <PlanSummary key="summary" plan={plan} /> }] : []),
    ...(has("method") ? [{ content: <Method key="method" /> }] : []),
    ...(has("risks") && plan.pillars.length > 0
      ? [{ content: <RiskPicture key="risks" pillars={plan.pillars} />, startsPage: true }]
      : []),
  ]
}

/** What the team does about it; a plan without improvements has none of these parts. */
function workPieces({ work, nextReview }: ImprovementPlanReport, has: (section: string) => boolean): Piece[] {
  if (!work) return []
  const anchors = new Set(has("sheets") ? work.sheets.map(({ anchor }) => anchor) : [])
  return [
    ...(has("quick-wins") && work.quickWins.length > 0
      ? [{ content: <QuickWinLines key="quick-wins" lines={work.quickWins} /> }]
      : []),
    ...(has("improvements") ? [{ content: <WorkTable key="improvements" work={work} sheets={anchors} /> }] : []),
    ...(has("matrix") ? [{ content: <WorkMatrix key="matrix" cells={work.matrix} /> }] : []),
    ...(has("roadmap") && work.roadmap.length > 0
      ? [{ content: <Roadmap key="roadmap" periods={work.roadmap} /> }]
      : []),
    ...(has("accepted") ? [{ content: <AcceptedRisks key="accepted" accepted={work.accepted} /> }] : []),
    ...(has("parked") && work.parked ? [{ content: <ParkingLot key="parked" parked={work.parked} /> }] : []),
    ...(has("next") ? [{ content: <NextReview key="next" sentence={nextReview} /> }] : []),
  ]
}

/** What is left out has no anchor, and so no bookmark either. */
function bookmarksOf({ items, work }: ImprovementPlanReport, say: Say): Bookmark[] {
  const sheets = work?.sheets.map(({ number, title, anchor }) => ({ title: `#${number} ${title}`, anchor })) ?? []
  const at = (risk: PlanItem["risk"]) => items.filter((item) => item.risk === risk)
  return [
    { title: say("Summary"), anchor: "overview" },
    { title: say("How to read this plan"), anchor: "method" },
    { title: say("Where the risks are"), anchor: "risks" },
    { title: say("Quick wins"), anchor: "quick-wins" },
    { title: say("Improvements by priority"), anchor: "improvements" },
    { title: say("Impact and effort"), anchor: "matrix" },
    { title: say("Roadmap"), anchor: "roadmap" },
    { title: say("Accepted risks"), anchor: "accepted" },
    { title: say("Parking lot"), anchor: "parked" },
    { title: say("When we look again"), anchor: "next" },
    { title: say("What to do, in order"), anchor: "list" },
    { title: say("Action sheets"), anchor: "sheets", children: sheets },
    ...questionBookmarks(say("High risks"), at("HIGH")),
    ...questionBookmarks(say("Medium risks"), at("MEDIUM")),
  ]
}

function questionBookmarks(title: string, items: PlanItem[]): Bookmark[] {
  const [first] = items
  if (!first) return []
  const children = items.map(({ rank, label, title: question, anchor }) => ({
    title: `${rank} · ${label} ${question}`,
    anchor,
  }))
  return [{ title, anchor: first.anchor, children }]
}
