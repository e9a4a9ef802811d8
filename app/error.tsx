"use client"

import { PageFailure } from "@/components/layout/page-failure"

export default function RootError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-2xl content-center px-4">
      <h1 className="sr-only">Error</h1>
      <PageFailure digest={error.digest} retry={retry} />
    </main>
  )
}
