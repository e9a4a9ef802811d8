"use client"

import { useRouter } from "next/navigation"
import { FormProblem } from "@/components/access/form-problem"
import { TextField } from "@/components/access/text-field"
import { Button } from "@/components/ui/button"
import { api } from "@/lib/client/api"
import { useSubmit } from "@/lib/client/use-submit"

/** Asks a guest for the passcode of the link. */
export function PasscodeForm({ token }: { token: string }) {
  const router = useRouter()
  const { busy, problem, errorOf, onSubmit } = useSubmit(async ({ passcode }) => {
    await api("POST", `/api/guest/${encodeURIComponent(token)}`, { passcode })
    router.refresh()
  })
  return (
    <form method="post" onSubmit={onSubmit} className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <TextField
        label="Passcode"
        name="passcode"
        type="password"
        autoComplete="off"
        maxLength={100}
        error={errorOf("passcode")}
      />
      <Button look="primary" type="submit" busy={busy}>
        Open
      </Button>
    </form>
  )
}
