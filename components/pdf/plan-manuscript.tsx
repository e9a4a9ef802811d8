import { Document, Page } from "@react-pdf/renderer"
import type { ImprovementPlanReport } from "@/lib/report/improvement-plan"
import type { Paper } from "@/lib/report/input"
import { Cover } from "./cover"
import { furniture } from "./furniture"
import { PAPER_SIZE } from "./ink"
import { planBody } from "./plan-items"
import { PlanList } from "./plan-list"
import { PlanSummary } from "./plan-summary"
import { ReplacedSigns } from "./replaced-signs"
import { page } from "./style"
import type { Manuscript } from "./typeset"

/** The improvement plan, ready to be laid out. */
export function planManuscript(plan: ImprovementPlanReport, paper: Paper, replaced: number): Manuscript {
  const { title, workloadName, workspaceName, state, date, items } = plan
  const sheet = { size: PAPER_SIZE[paper], style: page, experimentalPagination: true }
  return {
    properties: { title: `${workloadName} – ${title}`, author: workspaceName, subject: state, date: new Date(date) },
    front: (pageOf) => (
      <Document>
        <Cover facts={plan} paper={paper} />
        <Page {...sheet}>
          <PlanSummary plan={plan} />
          <ReplacedSigns count={replaced} />
        </Page>
        {items.length > 0 && (
          <Page {...sheet}>
            <PlanList items={items} pageOf={pageOf} />
          </Page>
        )}
      </Document>
    ),
    body: planBody(items),
    paper,
    furniture: (pages) => furniture(plan, paper, pages),
    bookmarks: [
      { title: "Summary", anchor: "overview" },
      ...(items.length > 0 ? [{ title: "What to do, in order", anchor: "list" }] : []),
      ...items.map(({ rank, label, title, anchor }) => ({ title: `${rank} · ${label} ${title}`, anchor })),
    ],
    frontLength: 2 + Math.ceil(items.length / 24),
  }
}
