import type { Metadata } from "next"
import { MilestoneTable } from "@/components/milestone/milestone-table"
import { MilestoneTrend } from "@/components/milestone/milestone-trend"
import { SaveMilestone } from "@/components/milestone/save-milestone"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { WorkloadFrame } from "@/components/workload/workload-frame"
import { comparisonHref } from "@/lib/client/comparison-places"
import { readMilestoneMarks } from "@/lib/server/workload-page"
import { type WorkloadPageProps, workloadHead } from "../head"

export async function generateMetadata({ params }: WorkloadPageProps): Promise<Metadata> {
  return { title: `Milestones – ${(await workloadHead(params)).head.facts.name}` }
}

export default async function MilestonesPage({ params }: WorkloadPageProps) {
  const { ctx, head, today, may } = await workloadHead(params)
  const { id } = head.facts
  const milestones = await readMilestoneMarks(ctx, id)
  const [earlier, latest] = [milestones.at(-2), milestones.at(-1)]
  return (
    <WorkloadFrame
      head={head}
      tab="/milestones"
      today={today}
      actions={
        <>
          {latest ? <LinkButton href={comparisonHref(id, latest.number, "now")}>Compare with now</LinkButton> : null}
          {latest && earlier ? (
            <LinkButton href={comparisonHref(id, earlier.number, latest.number)}>Compare two</LinkButton>
          ) : null}
          {may.saveMilestone && latest ? <SaveMilestone workloadId={id} look="primary" /> : null}
        </>
      }
    >
      {milestones.length === 0 ? (
        <EmptyState
          title="No milestone yet"
          action={may.saveMilestone ? <SaveMilestone workloadId={id} look="primary" /> : undefined}
        >
          A milestone keeps a day’s review as it was: every answer, note and risk. Save one after each review, to see
          what has become better.
        </EmptyState>
      ) : (
        <>
          <MilestoneTrend milestones={milestones} now={head.counts} />
          <MilestoneTable workloadId={id} milestones={milestones} />
        </>
      )}
    </WorkloadFrame>
  )
}
