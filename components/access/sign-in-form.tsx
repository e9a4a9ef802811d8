"use client"

import { Button } from "@/components/ui/button"
import { signIn } from "@/lib/client/sign-in"
import { useSubmit } from "@/lib/client/use-submit"
import { FormProblem } from "./form-problem"
import { PasswordField } from "./password-field"
import { TextField } from "./text-field"

/** `next` is a path of ours. */
export function SignInForm({ next }: { next: string }) {
  const { busy, problem, onSubmit } = useSubmit(async ({ email = "", password = "" }) => {
    const refusal = await signIn(email, password)
    if (refusal !== null) throw new Error(refusal)
    // A whole new page: nothing of whoever was here before stays in memory.
    location.assign(next)
  })
  return (
    <form method="post" onSubmit={onSubmit} className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <TextField label="E-mail" name="email" type="email" autoComplete="username" maxLength={254} autoFocus />
      <PasswordField label="Password" name="password" kind="current" />
      <Button type="submit" look="primary" busy={busy}>
        Sign in
      </Button>
    </form>
  )
}
