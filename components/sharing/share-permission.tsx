"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { FieldError } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import { type GivenShare, PERMISSION_WORDS } from "@/lib/access/sharing"
import { ApiError, api } from "@/lib/client/api"

const OPTIONS = Object.entries(PERMISSION_WORDS).map(([value, { label }]) => ({ value, label }))

/** What the other workspace may do with a workload; a choice counts at once. Everything else is only read. */
export function SharePermissionChoice({ share }: { share: GivenShare }) {
  const router = useRouter()
  const [wanted, setWanted] = useState<string>()
  const [problem, setProblem] = useState("")
  const isOpen = share.state === "PENDING" || share.state === "ACCEPTED"
  if (share.kind !== "WORKLOAD" || !isOpen) return PERMISSION_WORDS[share.permission].label

  async function change(permission: string) {
    setWanted(permission)
    setProblem("")
    try {
      await api("PATCH", share.path, { PermissionType: permission })
      router.refresh()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setWanted(undefined)
      setProblem(error.message)
    }
  }

  const problemId = `share-problem-${share.id}`
  return (
    <div className="grid gap-1">
      <Select
        className="min-w-28"
        aria-label={`Right of ${share.sharedWith} to ${share.name}`}
        aria-describedby={problem ? problemId : undefined}
        title={PERMISSION_WORDS[share.permission].can}
        options={OPTIONS}
        value={wanted ?? share.permission}
        onChange={(event) => void change(event.target.value)}
      />
      {problem ? <FieldError id={problemId}>{problem}</FieldError> : null}
    </div>
  )
}
