import { type Column, DataTable } from "@/components/ui/data-table"
import { RiskCounts } from "@/components/ui/risk-counts"
import { Time } from "@/components/ui/time"
import { milestoneHref, questionsHref } from "@/lib/client/workload-places"
import { answeredCount, questionCount } from "@/lib/review/counts"
import { kindWords } from "@/lib/review/milestone-kind"
import type { MilestoneMark } from "@/lib/review/workload-view"

interface MilestoneTableProps {
  workloadId: string
  /** Oldest first; the table shows the newest first. */
  milestones: readonly MilestoneMark[]
}

export function MilestoneTable({ workloadId, milestones }: MilestoneTableProps) {
  const columns: Column<MilestoneMark>[] = [
    { id: "name", header: "Milestone", cell: ({ number, name }) => `${number}. ${name}`, className: "min-w-40" },
    { id: "kind", header: "Marks", quietOnPhone: true, cell: ({ kind }) => kindWords(kind) },
    {
      id: "saved",
      header: "Saved",
      quietOnPhone: true,
      cell: ({ recordedAt, recordedByName }) => (
        <>
          <Time value={recordedAt} format="day" />
          <span className="text-muted"> by {recordedByName}</span>
        </>
      ),
    },
    {
      id: "risks",
      header: "Questions by risk",
      quietOnPhone: true,
      cell: ({ number, counts }) => (
        <RiskCounts
          counts={counts}
          words={false}
          hrefFor={(risk) => questionsHref(workloadId, { risk, milestone: number })}
        />
      ),
    },
    {
      id: "answered",
      header: "Answered",
      align: "end",
      className: "whitespace-nowrap",
      cell: ({ counts }) => `${answeredCount(counts)} of ${questionCount(counts)}`,
    },
  ]
  return (
    <DataTable
      caption="Milestones"
      columns={columns}
      rows={[...milestones].reverse()}
      rowKey={(milestone) => String(milestone.number)}
      rowHref={(milestone) => milestoneHref(workloadId, milestone.number)}
    />
  )
}
