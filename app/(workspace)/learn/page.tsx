import type { Metadata } from "next"
import { pageContext } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { LearnFrame } from "@/components/learn/learn-frame"
import { LensList } from "@/components/learn/lens-list"
import { EmptyState } from "@/components/ui/empty-state"
import { listLearnLenses } from "@/lib/server/learn"

export const metadata: Metadata = { title: "Learn" }

export default async function LearnPage() {
  const lenses = await listLearnLenses(await pageContext())
  return (
    <Page crumbs={[{ label: "Learn" }]}>
      <LearnFrame lenses={lenses}>
        <PageHeader
          title="Learn"
          description="Read what each lens asks and why, with steps to get there. No workload is needed."
        />
        {lenses.length > 0 ? (
          <LensList lenses={lenses} />
        ) : (
          <EmptyState title="No lens is published yet">A published lens can be read here by everybody.</EmptyState>
        )}
      </LearnFrame>
    </Page>
  )
}
