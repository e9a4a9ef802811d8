"use client"

import { useRouter } from "next/navigation"
import { startTransition } from "react"
import { Page } from "@/components/layout/page"
import { PageFailure } from "@/components/layout/page-failure"

export default function WorkspaceError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const router = useRouter()
  function retry() {
    // The data are read anew before the page is drawn again.
    startTransition(() => {
      router.refresh()
      reset()
    })
  }
  return (
    <Page crumbs={[{ label: "Error" }]} width="reading">
      <h1 className="sr-only">Error</h1>
      <PageFailure digest={error.digest} retry={retry} />
    </Page>
  )
}
