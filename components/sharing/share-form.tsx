"use client"

import { useState } from "react"
import { FormProblem } from "@/components/access/form-problem"
import { TextField } from "@/components/access/text-field"
import { Field } from "@/components/ui/field"
import { RadioGroup } from "@/components/ui/radio-group"
import { Select } from "@/components/ui/select"
import { KIND_WORDS, PERMISSION_WORDS, type Shareable } from "@/lib/access/sharing"
import { api } from "@/lib/client/api"
import { useSubmit } from "@/lib/client/use-submit"

const PERMISSIONS = Object.entries(PERMISSION_WORDS).map(([value, { label, can }]) => ({
  value,
  label,
  description: can,
}))

interface ShareFormProps {
  /** For the button that sends it. */
  id: string
  things: readonly Shareable[]
  first: Shareable | undefined
  onShared: () => void
}

export function ShareForm({ id, things, first, onShared }: ShareFormProps) {
  const [path, setPath] = useState(first?.path ?? "")
  const [permission, setPermission] = useState("READONLY")
  const thing = things.find((one) => one.path === path)
  const { problem, errorOf, onSubmit } = useSubmit(async ({ SharedWith = "" }) => {
    const isWorkload = thing?.kind === "WORKLOAD"
    await api("POST", path, { SharedWith: SharedWith.trim(), ...(isWorkload && { PermissionType: permission }) })
    onShared()
  })
  return (
    <form id={id} method="post" onSubmit={onSubmit} className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <Field label="What" required>
        {(control) => (
          <Select
            {...control}
            options={things.map((one) => ({ value: one.path, label: `${KIND_WORDS[one.kind]}: ${one.name}` }))}
            value={path}
            onChange={(event) => setPath(event.target.value)}
          />
        )}
      </Field>
      <TextField
        label="With"
        name="SharedWith"
        autoComplete="off"
        maxLength={2048}
        description="The account id of the other workspace (12 digits; its people find it on this page of theirs), or arn:aws:iam::<account id>:user/<e-mail> for one of its members."
        error={errorOf("SharedWith")}
      />
      {thing?.kind === "WORKLOAD" ? (
        <RadioGroup
          legend="Right"
          name="PermissionType"
          value={permission}
          onChange={setPermission}
          options={PERMISSIONS}
        />
      ) : (
        <p className="text-muted text-sm">They can read and use it; only you change it.</p>
      )}
    </form>
  )
}
