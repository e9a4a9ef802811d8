import { useState } from "react"
import { proposeNextReview } from "@/lib/review/cadence"
import { proposePillarPriorities } from "@/lib/review/workload-type"
import type { FieldErrors } from "./workload-errors"
import { isSame, type WorkloadField, type WorkloadValues } from "./workload-values"

/** What a form about a workload remembers. */
export interface WorkloadDraft {
  values: WorkloadValues
  /** What somebody decided; the rest follows type, criticality and environment. */
  decided: { pillars: boolean; review: boolean }
}

/** What the sections of the form get. */
export interface WorkloadForm extends WorkloadDraft {
  errors: FieldErrors
  /** ISO day. */
  today: string
  change: (patch: Partial<WorkloadValues>) => void
}

export function proposedPillars(values: WorkloadValues): string[] {
  return proposePillarPriorities(values.type)
}

export function proposedReview(values: WorkloadValues, today: string): string {
  return proposeNextReview(today, values.criticality, values.environment)
}

/** The draft after an edit: proposals follow it until somebody decides otherwise; choosing the proposal undecides. */
export function edit(draft: WorkloadDraft, patch: Partial<WorkloadValues>, today: string): WorkloadDraft {
  const values = { ...draft.values, ...patch }
  const decided = { ...draft.decided }
  const pillars = proposedPillars(values)
  const review = proposedReview(values, today)
  if (patch.pillarPriorities) decided.pillars = !isSame(patch.pillarPriorities, pillars)
  if (patch.nextReviewOn !== undefined) decided.review = patch.nextReviewOn !== review
  if (!decided.pillars) values.pillarPriorities = pillars
  if (!decided.review) values.nextReviewOn = review
  return { values, decided }
}

/** The state of a form; `keep` is told every edit, to store it where a reload finds it. */
export function useWorkloadForm(first: WorkloadDraft, today: string, keep: (draft: WorkloadDraft) => void) {
  const [draft, setDraft] = useState(first)
  const [errors, setErrors] = useState<FieldErrors>({})

  function change(patch: Partial<WorkloadValues>) {
    const next = edit(draft, patch, today)
    setDraft(next)
    keep(next)
    // What was put right is no longer called wrong.
    const touched = Object.keys(patch) as WorkloadField[]
    if (touched.some((field) => errors[field])) setErrors(without(errors, touched))
  }

  const form: WorkloadForm = { ...draft, errors, today, change }
  return { form, setDraft, setErrors }
}

function without(errors: FieldErrors, fields: readonly WorkloadField[]): FieldErrors {
  return Object.fromEntries(Object.entries(errors).filter(([field]) => !fields.includes(field as WorkloadField)))
}
