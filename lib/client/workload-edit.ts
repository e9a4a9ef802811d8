import { useState } from "react"
import type { WorkloadFacts } from "@/lib/review/state"
import { ApiError, api } from "./api"
import { clearDraft, readDraft, writeDraft } from "./workload-drafts"
import { fieldErrors } from "./workload-errors"
import { useWorkloadForm, type WorkloadDraft } from "./workload-form"
import { mergeEdits } from "./workload-merge"
import { updateRequest } from "./workload-requests"
import { changedFields, isSame, valuesOf, type WorkloadField, type WorkloadValues } from "./workload-values"

interface Stored {
  values: WorkloadValues
  version: number
}

/** Fields that two people changed to different ends, and nobody chose between yet. */
interface Conflict {
  fields: readonly WorkloadField[]
  theirs: WorkloadValues
}

interface EditDraft extends WorkloadDraft {
  /** What the edit started from. */
  base: Stored
  conflict: Conflict | null
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
    writeDraft(key, { ...draft, base, conflict } satisfies EditDraft)
  }
  const first = { values: stored.values, decided: { pillars: true, review: true } }
  const { form, setDraft, setErrors } = useWorkloadForm(first, today, keep)
  const isDirty = changedFields(base.values, form.values).length > 0

  /** Puts my edits on top of what is stored now; what was not chosen before is still to be chosen. */
  function bringTogether(mine: EditDraft, theirs: Stored): Conflict {
    const merged = mergeEdits(mine.base.values, mine.values, theirs.values)
    const pending = (mine.conflict?.fields ?? []).filter((field) => !isSame(mine.values[field], theirs.values[field]))
    const found = { fields: [...new Set([...pending, ...merged.conflicts])], theirs: theirs.values }
    const draft = { values: merged.values, decided: mine.decided }
    setBase(theirs)
    setDraft(draft)
    setConflict(found)
    writeDraft(key, { ...draft, base: theirs, conflict: found } satisfies EditDraft)
    return found
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
    if (bringTogether(draft, stored).fields.length === 0) setConflict(null)
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
    const left = conflict && { ...conflict, fields: conflict.fields.filter((other) => other !== field) }
    const draft = { values: { ...form.values, ...values }, decided: form.decided }
    setConflict(left)
    setDraft(draft)
    writeDraft(key, { ...draft, base, conflict: left } satisfies EditDraft)
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
        bringTogether({ values: form.values, decided: form.decided, base, conflict }, theirs)
        return false
      }
      const { fields, rest } = fieldErrors(error.fields)
      setErrors(fields)
      if (Object.keys(fields).length === 0 || rest.length > 0) setProblem(error)
      return false
    }
  }

  return { form, version: base.version, isDirty, state, conflict, problem, restore, discard, settle, save }
}
