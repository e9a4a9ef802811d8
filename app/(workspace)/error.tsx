"use client"

import { Page } from "@/components/layout/page"
import { PageFailure } from "@/components/layout/page-failure"

export default function WorkspaceError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <Page crumbs={[{ label: "Error" }]} width="reading">
      <h1 className="sr-only">Error</h1>
      <PageFailure digest={error.digest} retry={retry} />
    </Page>
  )
}
