import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { orNotFound } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { CompareChoice } from "@/components/milestone/compare-choice"
import { CompareList } from "@/components/milestone/compare-list"
import { CompareSummary } from "@/components/milestone/compare-summary"
import { CompareWaterfall } from "@/components/milestone/compare-waterfall"
import { ReportDialog } from "@/components/report/report-dialog"
import { LinkButton } from "@/components/ui/link-button"
import { Message } from "@/components/ui/message"
import { comparisonHref, parseComparison } from "@/lib/client/comparison-places"
import { readComparison } from "@/lib/server/comparison"
import { readMilestoneMarks } from "@/lib/server/workload-page"
import { workloadHead } from "../../head"
import type { FilteredPageProps } from "../../state"

export async function generateMetadata({ params }: FilteredPageProps): Promise<Metadata> {
  return { title: `Comparison – ${(await workloadHead(params)).head.facts.name}` }
}

export default async function ComparePage({ params, searchParams }: FilteredPageProps) {
  const { ctx, head } = await workloadHead(params)
  const { id, name: workloadName } = head.facts
  const asked = parseComparison(await searchParams)
  const milestones = await readMilestoneMarks(ctx, id)
  const latest = milestones.at(-1)
  if (!latest) redirect(`/workloads/${id}/milestones`)
  const from = asked.from ?? (typeof asked.to === "number" ? asked.to - 1 : latest.number)
  const to = asked.to ?? "now"
  // An address written by hand may name them the wrong way round.
  if (to !== "now" && from > to) redirect(comparisonHref(id, to, from))
  const earlier = milestones.find((one) => one.number === from)
  const later = to === "now" ? null : milestones.find((one) => one.number === to)
  if (!earlier || later === undefined || from === to) notFound()

  const found = await orNotFound(readComparison(ctx, id, { from, to }))
  const before = { name: earlier.name, number: from }
  const after = { name: later?.name ?? "Now", number: later?.number }
  const onlyHigh = ({ shift }: { shift: { HIGH: number } }) => !asked.onlyHigh || shift.HIGH !== 0
  const groups = found.groups
    .map((group) => ({ ...group, questions: group.questions.filter(onlyHigh) }))
    .filter((group) => group.questions.length > 0)
  const lensKeys = new Set(found.groups.flatMap(({ questions }) => questions.map((one) => one.lensKey)))
  const crumbs = [
    { label: "Workloads", href: "/workloads" },
    { label: workloadName, href: `/workloads/${id}` },
    { label: "Milestones", href: `/workloads/${id}/milestones` },
    { label: "Comparison" },
  ]
  return (
    <Page crumbs={crumbs}>
      <PageHeader
        title={`${before.name} and ${later ? after.name : "now"} compared`}
        actions={
          <ReportDialog
            target={{ about: "comparison", workloadId: id, from, to: after.number }}
            reports={["milestone-comparison"]}
            description={`What changed from “${before.name}” to ${later ? `“${after.name}”` : "now"}`}
          />
        }
      />
      <CompareChoice workloadId={id} milestones={milestones} from={from} to={to} />
      <CompareSummary workloadId={id} found={found} before={before} after={after} />
      <CompareWaterfall workloadId={id} steps={found.high} before={before} after={after} />
      {asked.onlyHigh ? (
        <Message
          action={
            <LinkButton size="dense" href={comparisonHref(id, from, to)}>
              Show all changes
            </LinkButton>
          }
        >
          Only changes that moved the number of high risks are shown.
        </Message>
      ) : null}
      {groups.length === 0 ? <p className="text-muted">No question differs between the two.</p> : null}
      {groups.map((group) => (
        <CompareList
          key={group.id}
          workloadId={id}
          group={group.id}
          questions={group.questions}
          from={from}
          to={after.number}
          showLens={lensKeys.size > 1}
        />
      ))}
    </Page>
  )
}
