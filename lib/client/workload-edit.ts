import { useState } from "react"
import type { WorkloadFacts } from "@/lib/review/state"
import { ApiError, api } from "./api"
import { clearDraft, readDraft, writeDraft } from "./workload-drafts"
import { fieldErrors } from "./workload-errors"
import { useWorkloadForm, type WorkloadDraft } from "./workload-form"
import { mergeEdits } from "./workload-merge"
import { updateRequest } from "./workload-requests"
import { changedFields, valuesOf, type WorkloadField, type WorkloadValues } from "./workload-values"

interface Stored {
  values: WorkloadValues
  version: number
}

interface EditDraft extends WorkloadDraft {
  /** What the edit started from. */
  base: Stored
}

interface Conflict {
  fields: readonly WorkloadField[]
  theirs: WorkloadValues
}

interface Current {
  version: number
  facts: WorkloadFacts
}

const isDraft = (value: unknown): value is EditDraft =>
  typeof value === "object" && value !== null && "values" in value && "decided" in value && "base" in value

const isCurrent = (value: unknown): value is Current =>
  typeof value === "object" && value !== null && "version" in value && "facts" in value

/**
 * Editing the description of a workload. What is typed is kept on this device until it is saved; when somebody else
 * saved meanwhile, their changes are brought in and a person decides where both changed the same field.
 */
export function useWorkloadEdit(workloadId: string, stored: Stored, today: string) {
  const key = `edit:${workloadId}`
  const [base, setBase] = useState(stored)
  const [seen, setSeen] = useState(stored.version)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [state, setState] = useState<"idle" | "saving" | "saved">("idle")
  const [problem, setProblem] = useState<ApiError | null>(null)
  const keep = (draft: WorkloadDraft) => {
    setState("idle")
    writeDraft(key, { ...draft, base })
  }
  const first = { values: stored.values, decided: { pillars: true, review: true } }
  const { form, setDraft, setErrors } = useWorkloadForm(first, today, keep)
  const isDirty = changedFields(base.values, form.values).length > 0

  /** Puts my edits on top of what is stored now. */
  function bringTogether(from: Stored, mine: WorkloadDraft, theirs: Stored) {
    const merged = mergeEdits(from.values, mine.values, theirs.values)
    const draft = { ...mine, values: merged.values }
    setBase(theirs)
    setDraft(draft)
    writeDraft(key, { ...draft, base: theirs })
    return { fields: merged.conflicts, theirs: theirs.values }
  }

  // Somebody saved elsewhere: without edits of mine, the form simply shows it.
  if (stored.version !== seen) {
    setSeen(stored.version)
    if (!isDirty && stored.version > base.version) {
      setBase(stored)
      setDraft({ values: stored.values, decided: form.decided })
    }
  }

  /** What was typed before a reload or a crash, on top of what is stored now. */
  function restore(): boolean {
    const draft = readDraft(key, isDraft)
    if (!draft || changedFields(draft.base.values, draft.values).length === 0) return false
    const found = bringTogether(draft.base, draft, stored)
    if (found.fields.length > 0) setConflict(found)
    return true
  }

  function discard() {
    clearDraft(key)
    setDraft({ values: base.values, decided: { pillars: true, review: true } })
    setConflict(null)
    setErrors({})
    setProblem(null)
  }

  function settle(field: WorkloadField, values: Partial<WorkloadValues>) {
    if (Object.keys(values).length > 0) form.change(values)
    setConflict((before) => before && { ...before, fields: before.fields.filter((other) => other !== field) })
  }

  async function save() {
    setState("saving")
    setProblem(null)
    try {
      const body = updateRequest(base.values, form.values, base.version)
      const answer = await api<{ Workload: { Plumbline: { Version: number } } }>(
        "PATCH",
        `/api/aws/workloads/${workloadId}`,
        body,
      )
      clearDraft(key)
      setBase({ values: form.values, version: answer.Workload.Plumbline.Version })
      setConflict(null)
      setErrors({})
      setState("saved")
      return true
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setState("idle")
      if (isCurrent(error.current)) {
        const theirs = { values: valuesOf(error.current.facts), version: error.current.version }
        setConflict(bringTogether(base, form, theirs))
        return false
      }
      const { fields, rest } = fieldErrors(error.fields)
      setErrors(fields)
      if (Object.keys(fields).length === 0 || rest.length > 0) setProblem(error)
      return false
    }
  }

  return { form, isDirty, state, conflict, problem, restore, discard, settle, save }
}
