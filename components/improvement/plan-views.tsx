"use client"

import { Tabs } from "@/components/ui/tabs"
import { planHref, VIEWS, type View } from "@/lib/client/plan-filter"
import { PlanBoard } from "./plan-board"
import { PlanMatrix } from "./plan-matrix"
import { PlanRoadmap } from "./plan-roadmap"
import { PlanTable } from "./plan-table"
import type { PlanViewProps } from "./plan-view"

const SHOWN = { table: PlanTable, board: PlanBoard, matrix: PlanMatrix, roadmap: PlanRoadmap }

/** The same improvements in the view that the address asks for. */
export function PlanViews(props: PlanViewProps) {
  const { workloadId, filter, lines } = props
  const href = (view: View) => planHref(workloadId, filter, { view })
  const tabs = (Object.keys(VIEWS) as View[]).map((view) => ({ href: href(view), label: VIEWS[view] }))
  const Shown = SHOWN[filter.view]
  return (
    <div className="grid min-w-0 gap-3">
      <Tabs label="Views of the plan" tabs={tabs} current={href(filter.view)} />
      {lines.length === 0 ? (
        <p className="text-muted">
          No improvement matches.{" "}
          <a href={planHref(workloadId, { view: filter.view })} className="link">
            Clear filters
          </a>
        </p>
      ) : (
        <Shown {...props} />
      )}
    </div>
  )
}
