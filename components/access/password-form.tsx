"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Message } from "@/components/ui/message"
import { api } from "@/lib/client/api"
import { signIn } from "@/lib/client/sign-in"
import { useSubmit } from "@/lib/client/use-submit"
import { FormProblem } from "./form-problem"
import { PasswordField } from "./password-field"

/** Changing the password ends every session; this one is made again at once with the new password. */
export function PasswordForm({ email }: { email: string }) {
  const router = useRouter()
  // A new number is a new, empty form.
  const [changes, setChanges] = useState(0)
  const { busy, problem, errorOf, onSubmit } = useSubmit(async (values) => {
    await api("POST", "/api/plumbline/account/password", values)
    const refusal = await signIn(email, values.newPassword ?? "")
    if (refusal !== null) return location.assign("/sign-in")
    setChanges(changes + 1)
    router.refresh()
  })
  return (
    <form key={changes} method="post" onSubmit={onSubmit} className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      {changes > 0 ? (
        <Message tone="success" live>
          Your password is changed. Everywhere else you are signed out.
        </Message>
      ) : null}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField
        label="Current password"
        name="currentPassword"
        kind="current"
        error={errorOf("currentPassword")}
      />
      <PasswordField label="New password" name="newPassword" kind="new" error={errorOf("newPassword")} />
      <div>
        <Button type="submit" busy={busy}>
          Change password
        </Button>
      </div>
    </form>
  )
}
