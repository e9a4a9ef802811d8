"use client"

import { Button } from "@/components/ui/button"
import { openWorkspace } from "@/lib/client/active-workspace"
import { api } from "@/lib/client/api"
import { signIn } from "@/lib/client/sign-in"
import { useSubmit } from "@/lib/client/use-submit"
import { FormProblem } from "./form-problem"
import { PasswordField } from "./password-field"
import { TextField } from "./text-field"

interface InvitationFormProps {
  token: string
  email: string
  /** `new` gets an account, `known` has one, `here` is signed in to it. */
  guest: "new" | "known" | "here"
}

/** Accepts an invitation and opens the workspace. */
export function InvitationForm({ token, email, guest }: InvitationFormProps) {
  const { busy, problem, errorOf, onSubmit } = useSubmit(async ({ name, password }) => {
    const path = `/api/invitations/${encodeURIComponent(token)}`
    const { workspaceId } = await api<{ workspaceId: string }>("POST", path, { name, password })
    const refusal = guest === "here" ? null : await signIn(email, password ?? "")
    if (refusal === null) openWorkspace(workspaceId)
    else location.assign("/sign-in")
  })
  return (
    <form method="post" onSubmit={onSubmit} className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      {guest === "here" ? null : (
        <TextField label="E-mail" name="email" type="email" autoComplete="username" defaultValue={email} readOnly />
      )}
      {guest === "new" ? (
        <TextField
          label="Your name"
          name="name"
          autoComplete="name"
          maxLength={100}
          error={errorOf("name")}
          autoFocus
        />
      ) : null}
      {guest === "here" ? null : (
        <PasswordField
          label={guest === "new" ? "Choose a password" : "Your password"}
          name="password"
          kind={guest === "new" ? "new" : "current"}
          error={errorOf("password")}
        />
      )}
      <Button type="submit" look="primary" busy={busy}>
        {guest === "new" ? "Create my account and join" : "Join"}
      </Button>
    </form>
  )
}
