import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { answeredCount, type RiskCounts } from "@/lib/review/counts"

/** Why the plan is empty: nothing is answered, or nothing is at risk. */
export function NoImprovements({ workloadId, counts }: { workloadId: string; counts: RiskCounts }) {
  const overview = <LinkButton href={`/workloads/${workloadId}`}>Open the overview</LinkButton>
  if (answeredCount(counts) === 0) {
    return (
      <EmptyState title="No plan yet" action={overview}>
        The plan follows from the answers: every question at high or medium risk, with the practices that would lower
        it.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="Nothing to improve" action={overview}>
      No answered question is at high or medium risk.
      {counts.UNANSWERED > 0 ? ` ${counts.UNANSWERED} are not answered yet.` : ""}
    </EmptyState>
  )
}
