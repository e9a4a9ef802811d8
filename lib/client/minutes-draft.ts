"use client"

import { useState } from "react"
import type { MinutesContent } from "@/lib/review/minutes"
import { ApiError, api } from "./api"
import { kept } from "./kept-text"

interface Written {
  base: number
  title: string
  /** The text of each section, a sentence a line. */
  texts: Record<string, string>
  note: string
}

function isWritten(value: unknown): value is Written {
  return typeof value === "object" && value !== null && "base" in value && "texts" in value && "note" in value
}

/** Minutes while they are written. What is typed stays on this device until it is saved. */
export function useMinutesDraft(
  sessionId: string,
  { draft, base, proposedNote }: { draft: MinutesContent; base: number; proposedNote: string },
) {
  const store = kept(`minutes:${sessionId}`)
  const [written, setWritten] = useState<Written>(() => readWritten(store.read()) ?? fresh())
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState("")

  function fresh(): Written {
    const texts = Object.fromEntries(draft.sections.map(({ id, lines }) => [id, lines.join("\n")]))
    return { base, title: draft.title, texts, note: proposedNote }
  }
  function change(patch: Partial<Written>) {
    const next = { ...written, ...patch }
    setWritten(next)
    store.write(JSON.stringify(next))
  }
  function startOver() {
    store.forget()
    setWritten(fresh())
    setProblem("")
  }

  /** Answers the number of the saved version; null when it was not saved. */
  async function save(): Promise<number | null> {
    if (busy) return null
    setBusy(true)
    setProblem("")
    try {
      const Sections = Object.entries(written.texts).map(([id, text]) => ({ id, lines: text.split("\n") }))
      const body = { Base: written.base, Title: written.title, Sections, ChangeNote: written.note }
      const { Version } = await api<{ Version: number }>("POST", `/api/plumbline/sessions/${sessionId}/minutes`, body)
      store.forget()
      return Version
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
      setBusy(false)
      return null
    }
  }

  return { written, change, startOver, save, busy, problem, outdated: written.base !== base }
}

function readWritten(text: string | null): Written | null {
  try {
    const value: unknown = JSON.parse(text ?? "null")
    return isWritten(value) ? value : null
  } catch {
    return null
  }
}
