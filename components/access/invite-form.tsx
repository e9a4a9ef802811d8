"use client"

import { useState } from "react"
import { RadioGroup } from "@/components/ui/radio-group"
import type { MadeInvitation } from "@/lib/access/member"
import { ROLE_WORDS, type Role } from "@/lib/access/policy"
import { api } from "@/lib/client/api"
import { useSubmit } from "@/lib/client/use-submit"
import { FormProblem } from "./form-problem"
import { roleOptions } from "./role-options"
import { TextField } from "./text-field"

interface InviteFormProps {
  /** For the button that sends it. */
  id: string
  mine: Role
  onMade: (invitation: MadeInvitation) => void
}

export function InviteForm({ id, mine, onMade }: InviteFormProps) {
  const [role, setRole] = useState<string>("CONTRIBUTOR")
  const { problem, errorOf, onSubmit } = useSubmit(async ({ email }) => {
    onMade(await api<MadeInvitation>("POST", "/api/plumbline/invitations", { email, role }))
  })
  return (
    <form id={id} method="post" onSubmit={onSubmit} className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="off"
        maxLength={254}
        description="The account that is made with the link gets this e-mail."
        error={errorOf("email")}
      />
      <RadioGroup
        legend="Role"
        name="role"
        value={role}
        onChange={setRole}
        options={roleOptions(mine).map((option) => ({ ...option, description: ROLE_WORDS[option.value].can }))}
      />
    </form>
  )
}
