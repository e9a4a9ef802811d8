"use client"

import { useState } from "react"
import { Checkbox } from "@/components/ui/checkbox"
import { ApiError, api } from "@/lib/client/api"
import { FormProblem } from "./form-problem"

interface SavedCheckboxProps {
  label: string
  description: string
  checked: boolean
  /** Where the choice is kept. */
  method: "PUT" | "PATCH"
  path: string
  /** The member of the request that says it. */
  member: string
}

/** A choice that is saved as soon as it is made, and taken back when it could not be. */
export function SavedCheckbox({ label, description, checked: first, method, path, member }: SavedCheckboxProps) {
  const [checked, setChecked] = useState(first)
  const [state, setState] = useState<"idle" | "busy" | "saved">("idle")
  const [problem, setProblem] = useState("")

  async function change(wanted: boolean) {
    if (state === "busy") return
    setChecked(wanted)
    setState("busy")
    setProblem("")
    try {
      await api(method, path, { [member]: wanted })
      setState("saved")
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setChecked(!wanted)
      setState("idle")
      setProblem(error.message)
    }
  }

  return (
    <div className="grid gap-2">
      <FormProblem>{problem}</FormProblem>
      <Checkbox
        label={label}
        description={description}
        checked={checked}
        onChange={(event) => change(event.target.checked)}
      />
      <span role="status" className="text-muted text-sm">
        {state === "saved" ? "Saved" : ""}
      </span>
    </div>
  )
}
