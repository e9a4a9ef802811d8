"use client"

import { useRouter } from "next/navigation"
import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { LinkButton } from "@/components/ui/link-button"
import { Message } from "@/components/ui/message"
import { TextInput } from "@/components/ui/text-input"
import { ApiError, api } from "@/lib/client/api"
import type { IdMapping } from "@/lib/lens/id-mapping"

interface UpgradeFormProps {
  workloadId: string
  lensKey: string
  milestoneName: string
  to: string
  /** Changed ids that were accepted. */
  idChanges: IdMapping
}

/** Saves a milestone, then upgrades: the one does not happen without the other. */
export function UpgradeForm({ workloadId, lensKey, milestoneName, to, idChanges }: UpgradeFormProps) {
  const router = useRouter()
  const [name, setName] = useState(milestoneName)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState("")
  const upgrade = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem("")
    try {
      const path = `/api/aws/workloads/${workloadId}/lensReviews/${encodeURIComponent(lensKey)}/upgrade`
      await api("PUT", path, { MilestoneName: name.trim(), Plumbline: { IdChanges: idChanges } })
      router.push(`/workloads/${workloadId}`)
      router.refresh()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
      setBusy(false)
    }
  }
  return (
    <form onSubmit={upgrade} className="grid max-w-xl gap-4">
      {problem ? (
        <Message tone="error" title="Not upgraded" live>
          {problem}
        </Message>
      ) : null}
      <Field label="Milestone that is saved first" description="Today's review as it is, readable for good" required>
        {(control) => (
          <TextInput {...control} value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={`/workloads/${workloadId}`}>Not now</LinkButton>
        <Button look="primary" type="submit" busy={busy} disabled={name.trim().length < 3}>
          Save the milestone and upgrade to {to}
        </Button>
      </div>
    </form>
  )
}
