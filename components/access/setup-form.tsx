"use client"

import { Button } from "@/components/ui/button"
import { api } from "@/lib/client/api"
import { signIn } from "@/lib/client/sign-in"
import { useSubmit } from "@/lib/client/use-submit"
import { FormProblem } from "./form-problem"
import { PasswordField } from "./password-field"
import { TextField } from "./text-field"

/** Makes the first account, and signs in with it. */
export function SetupForm({ token }: { token: string }) {
  const { busy, problem, errorOf, onSubmit } = useSubmit(async (values) => {
    await api("POST", "/api/setup", { ...values, token })
    const refusal = await signIn(values.email ?? "", values.password ?? "")
    location.assign(refusal === null ? "/" : "/sign-in")
  })
  return (
    <form method="post" onSubmit={onSubmit} className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <TextField label="Your name" name="name" autoComplete="name" maxLength={100} error={errorOf("name")} autoFocus />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        description="You sign in with it. Nothing is sent to it."
        maxLength={254}
        error={errorOf("email")}
      />
      <PasswordField label="Password" name="password" kind="new" error={errorOf("password")} />
      <TextField
        label="Workspace"
        name="workspaceName"
        autoComplete="organization"
        description="Your team or company. Workloads, lenses and members belong to it."
        maxLength={100}
        error={errorOf("workspaceName")}
      />
      <Button type="submit" look="primary" busy={busy}>
        Create the owner account
      </Button>
    </form>
  )
}
