"use client"

import { useRouter } from "next/navigation"
import { startTransition, useOptimistic, useState } from "react"
import { ApiError, api } from "./api"

export function planPath(workloadId: string, ...rest: readonly (string | number)[]): string {
  return ["/api/plumbline/workloads", workloadId, "improvements", ...rest].join("/")
}

/** What is stored, and at once what somebody chose instead, until the page knows whether it was saved. */
export function useChosen<T>(stored: T, save: (value: T) => Promise<unknown>) {
  const [shown, show] = useOptimistic(stored)
  const choose = (value: T) =>
    startTransition(async () => {
      show(value)
      await save(value)
    })
  return [shown, choose] as const
}

/** Runs one change after the other and shows the page anew; `problem` says why the last one did not work. */
export function useItemChange() {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiError | null>(null)

  /** Answers what the API answered, null when it refused. */
  async function run<Output>(
    method: "POST" | "PUT" | "PATCH" | "DELETE",
    path: string,
    body?: unknown,
  ): Promise<Output | null> {
    setBusy(true)
    setProblem(null)
    try {
      const output = await api<Output>(method, path, body)
      router.refresh()
      return output
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error)
      return null
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, run, forget: () => setProblem(null) }
}
