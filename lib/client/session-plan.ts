"use client"

import { useState } from "react"
import { ApiError, api } from "./api"
import { type PlanErrors, planErrors } from "./session-plan-errors"
import { type PlanValues, planRequest, updateRequest } from "./session-plan-values"
import { clearDraft, readDraft, writeDraft } from "./workload-drafts"

interface SessionPlanOptions {
  workloadId: string
  first: () => PlanValues
  draftKey: string
  session: { id: string; version: number } | null
}

const isDraft = (value: unknown): value is PlanValues =>
  typeof value === "object" && value !== null && "sittings" in value && "people" in value

const NOTHING_WRONG: PlanErrors = new Map()

/** The state of the form about sessions. Every edit is kept on this device until it was saved. */
export function useSessionPlan({ workloadId, first, draftKey, session }: SessionPlanOptions) {
  const [restored, setRestored] = useState(() => readDraft(draftKey, isDraft))
  const [values, setValues] = useState(() => restored ?? first())
  const [errors, setErrors] = useState(NOTHING_WRONG)
  const [problem, setProblem] = useState("")
  const [busy, setBusy] = useState(false)

  function change(patch: Partial<PlanValues>) {
    const next = { ...values, ...patch }
    setValues(next)
    writeDraft(draftKey, next)
  }

  function startOver() {
    clearDraft(draftKey)
    setRestored(null)
    setValues(first())
    setErrors(NOTHING_WRONG)
  }

  /** Answers where to go on; null when something has to be put right first. */
  async function send(): Promise<string | null> {
    if (busy) return null
    setBusy(true)
    setProblem("")
    setErrors(NOTHING_WRONG)
    try {
      const id = session ? await update(session) : await create()
      clearDraft(draftKey)
      return `/sessions/${id}/plan`
    } catch (error) {
      setBusy(false)
      if (!(error instanceof ApiError)) throw error
      const found = planErrors(error)
      setErrors(found.errors)
      setProblem(found.rest.join(" "))
      return null
    }
  }

  async function create(): Promise<string> {
    const path = `/api/plumbline/workloads/${workloadId}/sessions`
    const { SessionIds } = await api<{ SessionIds: string[] }>("POST", path, planRequest(values))
    return SessionIds[0] ?? ""
  }

  async function update({ id, version }: { id: string; version: number }): Promise<string> {
    await api("PUT", `/api/plumbline/sessions/${id}/plan`, updateRequest(values, version))
    return id
  }

  // Somebody saved since this was typed: saving it now replaces theirs, which has to be said.
  const outdated = restored !== null && session !== null && restored.version !== session.version
  return { values, errors, problem, busy, restored: restored !== null, outdated, change, startOver, send }
}
