"use client"

import { useRouter } from "next/navigation"
import { startTransition, useEffect, useOptimistic, useRef, useState } from "react"
import type { ItemLine } from "@/lib/improvement/item-line"
import { ApiError, api } from "./api"
import { planPath } from "./item-change"

/** Where an item is put in one of the views. */
export type Move = Partial<Pick<ItemLine, "status" | "impact" | "effort" | "dueOn">>

/**
 * The items of a view as they are moved about: at once here, then on the server. What was moved by keyboard keeps the
 * focus in its new place; `said` is for people who listen.
 */
export function usePlanMoves(workloadId: string, lines: readonly ItemLine[]) {
  const router = useRouter()
  const [shown, putThere] = useOptimistic(lines, (all, { number, ...move }: Move & { number: number }) =>
    all.map((line) => (line.number === number ? { ...line, ...move } : line)),
  )
  const [said, say] = useState("")
  const [problem, setProblem] = useState<ApiError | null>(null)
  const moved = useRef<number | null>(null)

  // The outside system is the document's focus: an element that changes its place loses it.
  useEffect(() => {
    if (moved.current === null || document.activeElement !== document.body) return
    document.querySelector<HTMLElement>(`[data-handle="${moved.current}"]`)?.focus()
  })

  /** `words` name the new place: "In progress". */
  function move({ number }: Pick<ItemLine, "number">, change: Move, words: string) {
    moved.current = number
    setProblem(null)
    startTransition(async () => {
      putThere({ number, ...change })
      try {
        await send(workloadId, number, change)
        startTransition(() => say(`#${number} is now in ${words}.`))
        router.refresh()
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        startTransition(() => setProblem(error))
      }
    })
  }
  return { shown, said, problem, move }
}

async function send(workloadId: string, number: number, { status, impact, effort, dueOn }: Move): Promise<void> {
  if (status) await api("PUT", planPath(workloadId, number, "status"), { Status: status })
  const fields = {
    ...(impact && { Impact: impact }),
    ...(effort && { Effort: effort }),
    ...(dueOn !== undefined && { DueOn: dueOn }),
  }
  if (Object.keys(fields).length > 0) await api("PATCH", planPath(workloadId, number), fields)
}
