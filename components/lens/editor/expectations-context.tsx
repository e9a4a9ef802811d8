"use client"

import { createContext, type ReactNode, useContext, useState } from "react"
import { showToast } from "@/components/ui/toast"
import { ApiError, api } from "@/lib/client/api"
import type { Expectation } from "@/lib/risk/expectation"

interface Expectations {
  expectations: readonly Expectation[]
  /** Resolves to what went wrong, or to nothing. */
  keep: (expectation: Omit<Expectation, "id">) => Promise<string | undefined>
  remove: (id: string) => void
}

const ExpectationsContext = createContext<Expectations>({
  expectations: [],
  keep: async () => undefined,
  remove: () => {},
})

export function useExpectations(): Expectations {
  return useContext(ExpectationsContext)
}

interface ProviderProps {
  lensKey: string
  initial: readonly Expectation[]
  children: ReactNode
}

/** The expectations of the lens; each is stored as soon as it is kept or removed. */
export function ExpectationsProvider({ lensKey, initial, children }: ProviderProps) {
  const [expectations, setExpectations] = useState(initial)
  const path = `/api/plumbline/lens-expectations/${encodeURIComponent(lensKey)}`
  const keep = async (expectation: Omit<Expectation, "id">) => {
    try {
      const answer = await api<{ Expectations: Expectation[] }>("POST", path, expectation)
      setExpectations(answer.Expectations)
      return undefined
    } catch (error) {
      if (error instanceof ApiError) return error.message
      throw error
    }
  }
  const remove = async (id: string) => {
    try {
      const answer = await api<{ Expectations: Expectation[] }>("DELETE", `${path}/${id}`)
      setExpectations(answer.Expectations)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      showToast(error.message)
    }
  }
  const value = { expectations, keep, remove: (id: string) => void remove(id) }
  return <ExpectationsContext value={value}>{children}</ExpectationsContext>
}
