import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { improvementsHref } from "@/lib/client/workload-places"
import { AddAll } from "./add-all"

interface NoPlanProps {
  workloadId: string
  /** Questions at risk. */
  high: number
  medium: number
  mayEdit: boolean
}

/** The plan before anything is in it: where it comes from, and the first step. */
export function NoPlan({ workloadId, high, medium, mayEdit }: NoPlanProps) {
  const atRisk = high + medium
  const review = <LinkButton href={improvementsHref(workloadId)}>Choose from the review</LinkButton>
  return (
    <EmptyState
      title="No improvement planned yet"
      action={
        atRisk === 0 ? (
          <LinkButton href={`/workloads/${workloadId}`}>Open the overview</LinkButton>
        ) : (
          <span className="flex flex-wrap justify-center gap-2">
            {mayEdit ? <AddAll workloadId={workloadId} risk="HIGH" count={high} look="primary" /> : null}
            {review}
          </span>
        )
      }
    >
      {atRisk === 0
        ? "The plan is made of what the review finds. No answered question is at high or medium risk."
        : "The plan holds what the team wants to make better, with an owner and a date. It starts from the questions at risk."}
    </EmptyState>
  )
}
