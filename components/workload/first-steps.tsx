import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { can, type Role } from "@/lib/access/policy"
import { NewWorkloadButton } from "./new-workload-button"

/** A workspace without workloads: what it is for and the one next step of this person. */
export function FirstSteps({ publishedLenses, role }: { publishedLenses: number; role: Role }) {
  if (can(role, "workload.create") && publishedLenses === 0 && can(role, "lens.edit")) {
    return (
      <EmptyState
        title="Start with a lens"
        action={
          <LinkButton look="primary" href="/lenses">
            Add a lens
          </LinkButton>
        }
      >
        A lens is the set of questions a review asks. Upload one, publish it, then describe the workload to review.
      </EmptyState>
    )
  }
  if (can(role, "workload.create")) {
    return (
      <EmptyState title="Describe your first workload" action={<NewWorkloadButton />}>
        Say what it does and who owns it, choose what to ask, and start the conversation. Risks, plan and reports follow
        from the answers.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="Nothing to review yet">
      As soon as a review lead describes a workload, it appears here with its risks and its next review.
    </EmptyState>
  )
}
