import type { Metadata } from "next"
import { ImportPanel } from "@/components/import/import-panel"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { Message } from "@/components/ui/message"
import { type WorkloadPageProps, workloadHead } from "../head"

export async function generateMetadata({ params }: WorkloadPageProps): Promise<Metadata> {
  return { title: `Import – ${(await workloadHead(params)).head.facts.name}` }
}

export default async function WorkloadImportPage({ params }: WorkloadPageProps) {
  const { head, may } = await workloadHead(params)
  const { id, name } = head.facts
  const path = `/workloads/${id}`
  const crumbs = [{ label: "Workloads", href: "/workloads" }, { label: name, href: path }, { label: "Import" }]
  return (
    <Page crumbs={crumbs}>
      <PageHeader
        title={`${name}: bring a workbook back`}
        description="Export the workbook, edit it offline, choose it here. You see every difference before anything changes."
      />
      {may.answer ? (
        <>
          <ul className="grid max-w-prose list-disc gap-1 pl-5 text-muted">
            <li>
              Answers: “Applies”, “Reason”, “None of these” and “Notes”. Practices: “State”, “Reason” and “Notes”.
            </li>
            <li>
              Actions: title, status, impact, effort, owner, day and texts; a row without a number is a new action.
            </li>
            <li>Keep the ids and the last, hidden column: they tell your edits from what others changed meanwhile.</li>
          </ul>
          <ImportPanel
            path={`/api/plumbline/workloads/${id}/import`}
            done={{ href: `${path}/questions`, label: "See the answers" }}
            what="the workbook"
          />
        </>
      ) : (
        <Message>You can read this workload. Whoever answers its questions can bring a workbook back.</Message>
      )}
    </Page>
  )
}
