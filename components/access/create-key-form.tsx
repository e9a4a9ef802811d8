"use client"

import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import type { MadeAccessKey } from "@/lib/access/access-key"
import { api } from "@/lib/client/api"
import { useSubmit } from "@/lib/client/use-submit"
import { FormProblem } from "./form-problem"
import { TextField } from "./text-field"

const LIFETIMES = [
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "One year" },
  { value: "", label: "No end" },
]

interface CreateKeyFormProps {
  /** For the button that sends it. */
  id: string
  onMade: (made: MadeAccessKey) => void
}

export function CreateKeyForm({ id, onMade }: CreateKeyFormProps) {
  const { problem, errorOf, onSubmit } = useSubmit(async ({ name, expiresInDays }) => {
    const body = { name, ...(expiresInDays && { expiresInDays: Number(expiresInDays) }) }
    onMade(await api<MadeAccessKey>("POST", "/api/plumbline/access-keys", body))
  })
  return (
    <form id={id} method="post" onSubmit={onSubmit} className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <TextField
        label="Name"
        name="name"
        autoComplete="off"
        maxLength={100}
        description="Where the key will be used, so that you know later what stops when you revoke it."
        error={errorOf("name")}
      />
      <Field label="Good for" required error={errorOf("expiresInDays")}>
        {(control) => <Select {...control} name="expiresInDays" options={LIFETIMES} defaultValue="90" />}
      </Field>
    </form>
  )
}
