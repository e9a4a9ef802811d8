"use client"

import { useRouter } from "next/navigation"
import { startTransition, useOptimistic, useRef, useState } from "react"
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

type Method = "POST" | "PUT" | "PATCH" | "DELETE"

/** Runs one change after the other and shows the page anew; `problem` says why the last one did not work. */
export function useItemChange() {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiError | null>(null)

  const last = useRef<Promise<unknown>>(Promise.resolve())

  /** Answers what the API answered, null when it refused. Whoever is quick gets their changes in the order they made them. */
  function run<Output>(method: Method, path: string, body?: unknown): Promise<Output | null> {
    const turn = last.current.then(() => send<Output>(method, path, body))
    // Trouble is the turn's own.
    last.current = turn.catch(() => null)
    return turn
  }
  async function send<Output>(method: Method, path: string, body: unknown): Promise<Output | null> {
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
