"use client"

import Download from "lucide-react/icons/download"
import { Menu } from "@/components/ui/menu"
import { type ExportFile, exportPath } from "@/lib/report/export-file"

const FILES: { file: ExportFile; label: string }[] = [
  { file: "review.xlsx", label: "Excel workbook, everything" },
  { file: "answers.csv", label: "Answers, CSV" },
  { file: "practices.csv", label: "Practices, CSV" },
  { file: "plan.csv", label: "Improvement plan, CSV" },
  { file: "actions.csv", label: "Improvements with owners and dates, CSV" },
  { file: "plan.md", label: "Improvement plan, Markdown" },
  { file: "milestones.csv", label: "Milestones, CSV" },
  { file: "review.json", label: "Everything for scripts, JSON" },
]

interface ExportMenuProps {
  workloadId: string
  /** As of this milestone; now when absent. */
  milestone?: number
}

/** The review to take along in the form that its reader works with. */
export function ExportMenu({ workloadId, milestone }: ExportMenuProps) {
  return (
    <Menu
      trigger={
        <>
          <Download aria-hidden />
          Export
        </>
      }
      items={[
        ...FILES.filter(({ file }) => file !== "actions.csv" || milestone === undefined).map(({ file, label }) => ({
          id: file,
          label,
          onSelect: () => window.location.assign(exportPath(workloadId, file, milestone)),
        })),
        ...(milestone === undefined
          ? [{ id: "import", label: "Bring an edited workbook back …", href: `/workloads/${workloadId}/import` }]
          : []),
      ]}
    />
  )
}
