"use client"

import Link from "next/link"
import { useState } from "react"
import { Badge } from "@/components/ui/badge"
import { type Column, DataTable } from "@/components/ui/data-table"
import type { Sort } from "@/components/ui/sort-header"
import { PLAN_SORTS, type PlanFilter, planHref } from "@/lib/client/plan-filter"
import { itemHref } from "@/lib/client/workload-places"
import { EFFORT_WORDS, LEVEL_WORDS } from "@/lib/improvement/item"
import type { ItemLine } from "@/lib/improvement/item-line"
import { BulkBar } from "./bulk-bar"
import { DueDate } from "./due-date"
import { ItemRisk } from "./level-mark"
import type { PlanViewProps } from "./plan-view"
import { StatusBadge } from "./status-badge"

/** Every improvement in a line; several are chosen to change, merge or weigh them together. */
export function PlanTable({ workloadId, lines, filter, may, members }: PlanViewProps) {
  const [chosen, choose] = useState<ReadonlySet<number>>(new Set())
  // What a filter or somebody else took away is not chosen any more.
  const here = lines.filter(({ number }) => chosen.has(number))
  const toggle = (number: number, isOn: boolean) => {
    const next = new Set(chosen)
    if (isOn) next.add(number)
    else next.delete(number)
    choose(next)
  }
  const all = here.length === lines.length
  return (
    <div className="grid gap-2">
      <label className="inline-flex min-h-control-dense items-center gap-2 justify-self-start text-muted text-sm">
        <input
          type="checkbox"
          className="size-4.5"
          checked={all}
          onChange={() => choose(new Set(all ? [] : lines.map(({ number }) => number)))}
        />
        Choose all {lines.length}
      </label>
      <DataTable
        caption="Improvements"
        columns={columns(workloadId, chosen, toggle)}
        rows={lines}
        rowKey={({ number }) => String(number)}
        sort={sortOf(workloadId, filter)}
      />
      {here.length > 0 ? (
        <BulkBar
          workloadId={workloadId}
          chosen={here}
          members={members}
          mayEdit={may.edit}
          onClear={() => choose(new Set())}
        />
      ) : null}
    </div>
  )
}

function sortOf(workloadId: string, filter: PlanFilter): Sort {
  return {
    column: filter.sort,
    direction: filter.reversed ? "descending" : "ascending",
    hrefFor: (column, direction) => {
      const sort = PLAN_SORTS.find((key) => key === column) ?? "priority"
      return planHref(workloadId, filter, { sort, reversed: direction === "descending" })
    },
  }
}

function columns(
  workloadId: string,
  chosen: ReadonlySet<number>,
  toggle: (number: number, isOn: boolean) => void,
): Column<ItemLine>[] {
  return [
    {
      id: "title",
      header: "Improvement",
      sortable: true,
      className: "min-w-60",
      cell: ({ number, title, isQuickWin }) => (
        <span className="flex items-start gap-2.5">
          <input
            type="checkbox"
            aria-label={`Choose #${number}`}
            className="mt-0.5 size-4.5 shrink-0"
            checked={chosen.has(number)}
            onChange={({ target }) => toggle(number, target.checked)}
          />
          <span>
            <span className="font-normal text-muted tabular-nums">#{number}</span>{" "}
            <Link href={itemHref(workloadId, number)} className="break-words rounded-sm hover:underline">
              {title}
            </Link>{" "}
            {isQuickWin ? <Badge tone="success">Quick win</Badge> : null}
          </span>
        </span>
      ),
    },
    {
      id: "priority",
      header: "Priority",
      sortable: true,
      cell: ({ priority }) => LEVEL_WORDS[priority],
    },
    { id: "risk", header: "Risk", sortable: true, quietOnPhone: true, cell: ({ risk }) => <ItemRisk risk={risk} /> },
    {
      id: "status",
      header: "Status",
      sortable: true,
      quietOnPhone: true,
      cell: ({ status, returnedOn }) => <StatusBadge status={status} returnedOn={returnedOn} />,
    },
    {
      id: "effort",
      header: "Effort",
      sortable: true,
      className: "max-lg:hidden max-sm:hidden",
      cell: ({ effort }) => EFFORT_WORDS[effort],
    },
    { id: "owner", header: "Owner", sortable: true, cell: ({ owner }) => owner?.name ?? <Missing>nobody</Missing> },
    {
      id: "due",
      header: "Due",
      sortable: true,
      cell: ({ dueOn, isOverdue }) => <DueDate day={dueOn} isOverdue={isOverdue} />,
    },
    {
      id: "pillar",
      header: "Pillar",
      className: "max-xl:hidden",
      cell: ({ pillarName }) => pillarName || <Missing>–</Missing>,
    },
  ]
}

function Missing({ children }: { children: string }) {
  return <span className="text-muted">{children}</span>
}
