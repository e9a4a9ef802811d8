import type { Dress } from "@/lib/report/dress"
import type { ImprovementPlanReport } from "@/lib/report/improvement-plan"
import type { PlanItem } from "@/lib/report/plan-item"
import { sayIn } from "@/lib/report/words/say-in"
import { Cover } from "./cover"
import { dressed } from "./dress"
import { fileProperties } from "./file-facts"
import { furniture } from "./furniture"
import { planBody } from "./plan-items"
import { PlanList } from "./plan-list"
import { PlanSummary } from "./plan-summary"
import { ReplacedSigns } from "./replaced-signs"
import type { Bookmark, Manuscript } from "./typeset"

/** The improvement plan, ready to be laid out. */
export function planManuscript(plan: ImprovementPlanReport, dress: Dress, replaced: number): Manuscript {
  const { items } = plan
  const { paper } = dress
  const say = sayIn(dress.language)
  const has = (section: string) => !dress.without.includes(section)
  const manuscript: Manuscript = {
    properties: fileProperties(plan, dress),
    cover: <Cover facts={plan} paper={paper} />,
    front: (pageOf) => [
      ...(has("overview") ? [{ content: <PlanSummary key="summary" plan={plan} /> }] : []),
      { content: <ReplacedSigns key="replaced" count={replaced} /> },
      ...(has("list") && items.length > 0 ? [{ content: <PlanList key="list" items={items} pageOf={pageOf} /> }] : []),
    ],
    body: has("items") ? planBody(items) : [],
    paper,
    furniture: (pages) => furniture(plan, dress, pages),
    bookmarks: [
      { title: say("Summary"), anchor: "overview" },
      ...(items.length > 0 ? [{ title: say("What to do, in order"), anchor: "list" }] : []),
      ...bookmarksOf(
        say("High risks"),
        items.filter((item) => item.risk === "HIGH"),
      ),
      ...bookmarksOf(
        say("Medium risks"),
        items.filter((item) => item.risk === "MEDIUM"),
      ),
    ],
    frontLength: 1 + Math.ceil(Math.max(0, items.length - 10) / 20),
  }
  return dressed(manuscript, dress)
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
