import type { ReactNode } from "react"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { ExportMenu } from "@/components/report/export-menu"
import { ReportDialog } from "@/components/report/report-dialog"
import { Badge } from "@/components/ui/badge"
import { Tabs } from "@/components/ui/tabs"
import type { OfferedReport } from "@/lib/report/catalogue"
import { questionCount } from "@/lib/review/counts"
import type { WorkloadHead } from "@/lib/review/workload-view"
import { WorkloadFactsLine } from "./workload-facts-line"
import { WorkloadLive } from "./workload-live"

const WORKLOAD_TABS = {
  "": "Overview",
  "/questions": "Questions",
  "/improvements": "Improvement plan",
  "/sessions": "Sessions",
  "/milestones": "Milestones",
  "/settings": "Description",
} as const

/** The tabs with reports; each proposes the first of its list. */
const REPORTS_OF: Partial<Record<string, readonly [OfferedReport, ...OfferedReport[]]>> = {
  "": ["full-review", "executive-brief", "improvement-plan", "decision-register"],
  "/improvements": ["improvement-plan", "executive-brief", "decision-register", "full-review"],
}

interface WorkloadFrameProps {
  head: WorkloadHead
  tab: keyof typeof WORKLOAD_TABS
  /** ISO day. */
  today: string
  actions?: ReactNode
  children: ReactNode
}

/** What all pages of a workload share: its name, its facts, its tabs. */
export function WorkloadFrame({ head, tab, today, actions, children }: WorkloadFrameProps) {
  const { facts, counts, milestones, improvements } = head
  const path = `/workloads/${facts.id}`
  const reports = questionCount(counts) > 0 ? REPORTS_OF[tab] : undefined
  const numbers = { "": undefined, "/questions": undefined, "/sessions": undefined, "/settings": undefined }
  const shown = { ...numbers, "/improvements": `${improvements} to do`, "/milestones": milestones }
  const tabs = (Object.keys(WORKLOAD_TABS) as (keyof typeof WORKLOAD_TABS)[]).map((one) => ({
    href: path + one,
    label: WORKLOAD_TABS[one],
    count: shown[one],
  }))
  const here = tab === "" ? [{ label: facts.name }] : [{ label: facts.name, href: path }, { label: WORKLOAD_TABS[tab] }]
  return (
    <Page crumbs={[{ label: "Workloads", href: "/workloads" }, ...here]}>
      <div className="grid gap-4">
        <PageHeader
          title={
            <>
              {facts.name} {head.archivedAt ? <Badge tone="warning">Archived</Badge> : null}
              {head.shared ? <Badge tone="accent">Shared by {head.shared.by}</Badge> : null}
            </>
          }
          {...(tab === "" && { description: facts.description })}
          facts={<WorkloadFactsLine facts={facts} today={today} />}
          actions={
            <>
              {reports ? (
                <ReportDialog
                  target={{ about: "workload", workloadId: facts.id }}
                  reports={reports}
                  description="As things are now"
                />
              ) : null}
              {reports ? <ExportMenu workloadId={facts.id} /> : null}
              {actions}
            </>
          }
        />
        <Tabs label={facts.name} current={path + tab} tabs={tabs} />
      </div>
      <WorkloadLive workloadId={facts.id} name={facts.name} after={head.newestEvent} tabs={tabs} />
      {children}
    </Page>
  )
}
