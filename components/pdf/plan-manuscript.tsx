import type { ImprovementPlanReport } from "@/lib/report/improvement-plan"
import type { Paper } from "@/lib/report/input"
import type { PlanItem } from "@/lib/report/plan-item"
import { Cover } from "./cover"
import { furniture } from "./furniture"
import { planBody } from "./plan-items"
import { PlanList } from "./plan-list"
import { PlanSummary } from "./plan-summary"
import { ReplacedSigns } from "./replaced-signs"
import type { Bookmark, Manuscript } from "./typeset"

/** The improvement plan, ready to be laid out. */
export function planManuscript(plan: ImprovementPlanReport, paper: Paper, replaced: number): Manuscript {
  const { title, workloadName, workspaceName, state, date, items } = plan
  return {
    properties: { title: `${workloadName} – ${title}`, author: workspaceName, subject: state, date: new Date(date) },
    cover: <Cover facts={plan} paper={paper} />,
    front: (pageOf) => [
      { content: <PlanSummary key="summary" plan={plan} /> },
      { content: <ReplacedSigns key="replaced" count={replaced} /> },
      ...(items.length > 0 ? [{ content: <PlanList key="list" items={items} pageOf={pageOf} /> }] : []),
    ],
    body: planBody(items),
    paper,
    furniture: (pages) => furniture(plan, paper, pages),
    bookmarks: [
      { title: "Summary", anchor: "overview" },
      ...(items.length > 0 ? [{ title: "What to do, in order", anchor: "list" }] : []),
      ...bookmarksOf(
        "High risks",
        items.filter((item) => item.risk === "HIGH"),
      ),
      ...bookmarksOf(
        "Medium risks",
        items.filter((item) => item.risk === "MEDIUM"),
      ),
    ],
    frontLength: 1 + Math.ceil(Math.max(0, items.length - 10) / 20),
  }
}

function bookmarksOf(title: string, items: PlanItem[]): Bookmark[] {
  const [first] = items
  if (!first) return []
  const children = items.map(({ rank, label, title: question, anchor }) => ({
    title: `${rank} · ${label} ${question}`,
    anchor,
  }))
  return [{ title, anchor: first.anchor, children }]
}
