"use client"

import { FormProblem } from "@/components/access/form-problem"
import { TextField } from "@/components/access/text-field"
import { Button } from "@/components/ui/button"
import { ApiError, api } from "@/lib/client/api"
import { useSubmit } from "@/lib/client/use-submit"

/** Opens the session that a code names. */
export function CodeForm() {
  const { busy, problem, errorOf, onSubmit } = useSubmit(async ({ code = "" }) => {
    if (code.trim() === "") throw new Error("Type the code first.")
    const path = `/api/plumbline/session-codes/${encodeURIComponent(code.trim())}`
    const { SessionId } = await api<{ SessionId: string }>("GET", path).catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 404) {
        throw new Error("No session of this workspace has this code. Look again, or ask for the link.")
      }
      throw error
    })
    location.assign(`/sessions/${SessionId}`)
  })
  return (
    <form method="post" onSubmit={onSubmit} className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <TextField
        label="Code"
        name="code"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={20}
        error={errorOf("code")}
        className="font-mono text-xl uppercase tracking-widest"
        autoFocus
      />
      <Button type="submit" look="primary" busy={busy}>
        Join
      </Button>
    </form>
  )
}
