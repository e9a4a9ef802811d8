import type { FormError } from "@/components/ui/error-summary"
import type { ApiError } from "./api"
import { capital } from "./workload-errors"

/** What is wrong with a plan, by the id of the control that it concerns. */
export type PlanErrors = ReadonlyMap<string, string>

/** Ids of the form's controls. */
export const planControl = {
  title: (sitting: number) => `plan-title-${sitting}`,
  when: (sitting: number) => `plan-when-${sitting}`,
  agenda: (sitting: number) => `plan-agenda-${sitting}`,
  place: "plan-place",
  people: "plan-people",
}

/** The server's words by control; what belongs to none stays in `rest`. A single plan has no number of its sitting. */
export function planErrors(error: ApiError): { errors: PlanErrors; rest: string[] } {
  const errors = new Map<string, string>()
  const rest: string[] = []
  for (const { name, message } of error.fields) {
    const [, at = "0", field = "", ...place] = /^(?:Sittings\.(\d+)\.)?([A-Za-z]+)(.*)$/.exec(name) ?? []
    const id = controlOf(field, Number(at))
    if (id === null) rest.push(message)
    else errors.set(id, [errors.get(id), capital(worded(place.join(""), message))].filter(Boolean).join("; "))
  }
  return { errors, rest: errors.size === 0 && rest.length === 0 ? [error.message] : rest }
}

function controlOf(field: string, sitting: number): string | null {
  if (field === "Title") return planControl.title(sitting)
  if (field === "ScheduledFor") return planControl.when(sitting)
  if (field === "Agenda") return planControl.agenda(sitting)
  if (field === "Place") return planControl.place
  return field === "People" ? planControl.people : null
}

/** "Entry 2: needs a name" for a message about a part of a list. */
function worded(place: string, message: string): string {
  const number = /^\.(\d+)\./.exec(place)?.[1]
  return number === undefined ? message : `entry ${Number(number) + 1}: ${message}`
}

export function planSummary(errors: PlanErrors): FormError[] {
  return [...errors].map(([id, text]) => ({ id, text }))
}
