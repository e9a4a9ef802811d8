"use client"

import { Button } from "@/components/ui/button"
import { openWorkspace } from "@/lib/client/active-workspace"
import { api } from "@/lib/client/api"
import { useSubmit } from "@/lib/client/use-submit"
import { FormProblem } from "./form-problem"
import { TextField } from "./text-field"

export function CreateWorkspaceForm() {
  const { busy, problem, errorOf, onSubmit } = useSubmit(async (values) => {
    const { id } = await api<{ id: string }>("POST", "/api/plumbline/workspaces", values)
    openWorkspace(id)
  })
  return (
    <form method="post" onSubmit={onSubmit} className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <TextField
        label="Name of the new workspace"
        name="name"
        autoComplete="off"
        maxLength={100}
        description="You own it and are its only member. It opens at once."
        error={errorOf("name")}
      />
      <div>
        <Button type="submit" busy={busy}>
          Create workspace
        </Button>
      </div>
    </form>
  )
}
