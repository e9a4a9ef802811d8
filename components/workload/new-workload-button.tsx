import { LinkButton } from "@/components/ui/link-button"

export function NewWorkloadButton() {
  return (
    <LinkButton look="primary" href="/workloads/new">
      Describe a workload
    </LinkButton>
  )
}
