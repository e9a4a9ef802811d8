import { Page } from "@/components/layout/page"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"

/** Inside a workspace: what is missing and what belongs to another workspace look the same. */
export default function NotFound() {
  return (
    <Page crumbs={[{ label: "Not found" }]}>
      <title>Not found · Plumbline</title>
      <h1 className="sr-only">Not found</h1>
      <EmptyState title="Nothing is here" action={<LinkButton href="/workloads">All workloads</LinkButton>}>
        It was deleted, its address is not right, or it belongs to another of your workspaces.
      </EmptyState>
    </Page>
  )
}
