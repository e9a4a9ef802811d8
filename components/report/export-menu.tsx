"use client"

import Download from "lucide-react/icons/download"
import { useState } from "react"
import { Menu } from "@/components/ui/menu"
import { type ExportFile, exportPath } from "@/lib/report/export-file"
import { TrackerDialog } from "./tracker-dialog"

const FILES: { file: ExportFile; label: string }[] = [
  { file: "review.xlsx", label: "Excel workbook, everything" },
  { file: "answers.csv", label: "Answers, CSV" },
  { file: "practices.csv", label: "Practices, CSV" },
  { file: "plan.csv", label: "Practices to improve, from the answers, CSV" },
  { file: "actions.csv", label: "The team’s improvements with owners and dates, CSV" },
  { file: "plan.md", label: "Practices to improve, from the answers, Markdown" },
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
  const [tracker, setTracker] = useState(false)
  const isNow = milestone === undefined
  const files = FILES.filter(({ file }) => file !== "actions.csv" || isNow).map(({ file, label }) => ({
    id: file,
    label,
    onSelect: () => window.location.assign(exportPath(workloadId, file, milestone)),
  }))
  const more = [
    { id: "tracker", label: "To a tracker …", onSelect: () => setTracker(true) },
    { id: "import", label: "Bring an edited workbook back …", href: `/workloads/${workloadId}/import` },
  ]
  return (
    <>
      <Menu
        trigger={
          <>
            <Download aria-hidden />
            Export
          </>
        }
        items={isNow ? [...files, ...more] : files}
      />
      <TrackerDialog workloadId={workloadId} open={tracker} onClose={() => setTracker(false)} />
    </>
  )
}
