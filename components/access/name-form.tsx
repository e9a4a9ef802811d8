"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { api } from "@/lib/client/api"
import { useSubmit } from "@/lib/client/use-submit"
import { FormProblem } from "./form-problem"
import { TextField } from "./text-field"

export function NameForm({ name }: { name: string }) {
  const router = useRouter()
  const [saved, setSaved] = useState(false)
  const { busy, problem, errorOf, onSubmit } = useSubmit(async (values) => {
    await api("PATCH", "/api/plumbline/account", values)
    setSaved(true)
    router.refresh()
  })
  return (
    <form method="post" onSubmit={onSubmit} onChange={() => setSaved(false)} className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <TextField
        label="Name"
        name="name"
        autoComplete="name"
        defaultValue={name}
        maxLength={100}
        description="Others see it beside what you write and decide."
        error={errorOf("name")}
      />
      <div className="flex items-center gap-3">
        <Button type="submit" busy={busy}>
          Save name
        </Button>
        <span role="status" className="text-muted text-sm">
          {saved ? "Saved" : ""}
        </span>
      </div>
    </form>
  )
}
