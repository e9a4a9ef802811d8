"use client"

import { useState } from "react"
import { Checkbox } from "@/components/ui/checkbox"
import { ApiError, api } from "@/lib/client/api"
import { FormProblem } from "./form-problem"

interface DigestChoiceProps {
  wanted: boolean
  /** This installation has a mail server. */
  canMail: boolean
}

/** Whether due and overdue things come by e-mail. */
export function DigestChoice({ wanted, canMail }: DigestChoiceProps) {
  const [checked, setChecked] = useState(wanted)
  const [state, setState] = useState<"idle" | "busy" | "saved">("idle")
  const [problem, setProblem] = useState("")

  async function change(Wanted: boolean) {
    if (state === "busy") return
    setChecked(Wanted)
    setState("busy")
    setProblem("")
    try {
      await api("PUT", "/api/plumbline/account/digest", { Wanted })
      setState("saved")
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setChecked(!Wanted)
      setState("idle")
      setProblem(error.message)
    }
  }

  return (
    <div className="grid gap-2">
      <FormProblem>{problem}</FormProblem>
      <Checkbox
        label="Mail me what is due or overdue"
        description={
          canMail
            ? "At most once a day, and only when something is."
            : "This installation has no mail server, so nothing is sent. “My work” shows the same."
        }
        checked={checked}
        onChange={(event) => change(event.target.checked)}
      />
      <span role="status" className="text-muted text-sm">
        {state === "saved" ? "Saved" : ""}
      </span>
    </div>
  )
}
