"use client"

import { FormProblem } from "@/components/access/form-problem"
import { TextField } from "@/components/access/text-field"
import { Button } from "@/components/ui/button"
import { api } from "@/lib/client/api"
import { useSubmit } from "@/lib/client/use-submit"

/** Lets a guest in under the name that they give. */
export function GuestForm({ token }: { token: string }) {
  const { busy, problem, errorOf, onSubmit } = useSubmit(async ({ name }) => {
    const path = `/api/sessions/guest/${encodeURIComponent(token)}`
    const { SessionId } = await api<{ SessionId: string }>("POST", path, { name })
    location.assign(`/sessions/${SessionId}`)
  })
  return (
    <form method="post" onSubmit={onSubmit} className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <TextField
        label="Your name"
        description="As the others shall see it. It is kept with the session."
        name="name"
        autoComplete="name"
        maxLength={100}
        error={errorOf("name")}
        autoFocus
      />
      <Button type="submit" look="primary" busy={busy}>
        Come in
      </Button>
    </form>
  )
}
