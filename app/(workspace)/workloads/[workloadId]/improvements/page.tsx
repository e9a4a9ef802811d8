import type { Metadata } from "next"
import { AddAll } from "@/components/improvement/add-all"
import { NewItem } from "@/components/improvement/new-item"
import { NoPlan } from "@/components/improvement/no-plan"
import { PlanChips } from "@/components/improvement/plan-chips"
import { PlanFilters } from "@/components/improvement/plan-filters"
import { PlanNav } from "@/components/improvement/plan-nav"
import { PlanStrip } from "@/components/improvement/plan-strip"
import { PlanViews } from "@/components/improvement/plan-views"
import { QuickWins } from "@/components/improvement/quick-wins"
import { WorkloadFrame } from "@/components/workload/workload-frame"
import { parsePlanFilter, shownLines } from "@/lib/client/plan-filter"
import { toLine } from "@/lib/improvement/item-line"
import { MOST_QUICK, quickWins } from "@/lib/improvement/quick-wins"
import { plannedBy, proposeQuickWins, uncovered } from "@/lib/improvement/uncovered"
import { type WorkloadPageProps, workloadHead } from "../head"
import type { FilteredPageProps } from "../state"
import { workloadPlan } from "./plan"

export async function generateMetadata({ params }: WorkloadPageProps): Promise<Metadata> {
  return { title: `Improvement plan – ${(await workloadHead(params)).head.facts.name}` }
}

export default async function PlanPage({ params, searchParams }: FilteredPageProps) {
  const { head, today, may, items, reviews, pillars, members } = await workloadPlan(params)
  const filter = parsePlanFilter(await searchParams)
  const { id } = head.facts
  const lines = items.map(toLine)
  const { pillarPriorities } = head.facts
  const open = uncovered(reviews, pillarPriorities, plannedBy(items))
  const quick = quickWins(items)
  const proposals = proposeQuickWins(reviews, pillarPriorities, items, MOST_QUICK - quick.length)
  const count = (risk: "HIGH" | "MEDIUM") => open.filter((one) => one.risk === risk).length
  const owners = [...new Set(lines.flatMap(({ owner }) => owner?.name ?? []))].sort()
  return (
    <WorkloadFrame head={head} tab="/improvements" today={today}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <PlanNav workloadId={id} current="plan" />
        {may.improve ? (
          <div className="flex flex-wrap gap-2">
            {lines.length > 0 ? <AddAll workloadId={id} risk="HIGH" count={count("HIGH")} /> : null}
            <NewItem workloadId={id} pillars={pillars} />
          </div>
        ) : null}
      </div>
      {lines.length === 0 ? (
        <NoPlan workloadId={id} high={count("HIGH")} medium={count("MEDIUM")} mayEdit={may.improve} />
      ) : (
        <>
          <PlanStrip workloadId={id} lines={lines} filter={filter} />
          <div className="grid gap-2">
            <PlanFilters workloadId={id} filter={filter} pillars={pillars} owners={owners} />
            <PlanChips workloadId={id} filter={filter} pillars={pillars} />
          </div>
          <PlanViews
            workloadId={id}
            lines={shownLines(lines, filter)}
            filter={filter}
            may={{ edit: may.improve, accept: may.acceptRisk }}
            members={members}
            today={today}
          />
        </>
      )}
      {filter.view === "table" ? (
        <QuickWins workloadId={id} lines={quick} proposals={proposals} mayAdd={may.improve} />
      ) : null}
    </WorkloadFrame>
  )
}
