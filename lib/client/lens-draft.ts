"use client"

import { useState } from "react"
import { ApiError, api } from "@/lib/client/api"
import { kept, useKept } from "@/lib/client/kept-text"
import type { LensDraft } from "@/lib/lens/shown"

/** The text of a draft while it is written: kept in the browser until the server has it. */
export function useDraft(draft: LensDraft | null) {
  const place = `lens-draft:${draft?.LensKey ?? "new"}`
  const [text, setText] = useKept(place, draft?.Source ?? "")
  const [saved, setSaved] = useState(draft?.IsDraft ? draft.Source : null)
  const [revision, setRevision] = useState(draft?.Revision)
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState("")

  /** Answers the key of the lens, or null when the text could not be saved (`error` says why). */
  const save = async (): Promise<string | null> => {
    setSaving(true)
    setError("")
    try {
      const body = { LensKey: draft?.LensKey, Source: text, Revision: revision }
      const answer = await api<{ LensKey: string; Revision: number }>("PUT", "/api/plumbline/lens-drafts", body)
      setSaved(text)
      setRevision(answer.Revision)
      kept(place).forget()
      return answer.LensKey
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem
      setError(problem.message)
      return null
    } finally {
      setSaving(false)
    }
  }

  const words = saved === text ? "Saved as a draft" : text === "" ? "" : "Not saved yet; kept in this browser"
  return { text, setText, save, saving, error, words }
}
