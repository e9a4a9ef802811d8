"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { FormProblem } from "@/components/access/form-problem"
import { Button } from "@/components/ui/button"
import { Select } from "@/components/ui/select"
import { ApiError, api } from "@/lib/client/api"
import type { WorkloadProfileState } from "@/lib/review/profile-view"

interface WorkloadProfileProps {
  workloadId: string
  state: WorkloadProfileState
  mayEdit: boolean
}

/** Which profile puts this workload's questions in order: given, changed over to a newer version, or taken away. */
export function WorkloadProfile({ workloadId, state: { applied, options }, mayEdit }: WorkloadProfileProps) {
  const router = useRouter()
  const [problem, setProblem] = useState("")
  const path = `/api/aws/workloads/${workloadId}`

  async function run(method: "PATCH" | "PUT", where: string, body: object) {
    setProblem("")
    try {
      await api(method, path + where, body)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
    }
    router.refresh()
  }

  if (!applied) {
    if (!mayEdit || options.length === 0)
      return <p className="text-muted text-sm">No profile puts its questions in order.</p>
    return (
      <div className="grid gap-2">
        <Select
          aria-label="Profile"
          placeholder="Choose a profile"
          options={options.map(({ arn, name }) => ({ value: arn, label: name }))}
          value=""
          onChange={(event) => void run("PATCH", "/associateProfiles", { ProfileArns: [event.target.value] })}
        />
        <FormProblem>{problem}</FormProblem>
      </div>
    )
  }
  const { arn, name, version, newest, isDeleted, first } = applied
  return (
    <div className="grid gap-2 text-sm">
      <p>
        <span className="font-medium">{name}</span> puts {first} of its questions first.
        {isDeleted ? " The profile was deleted; this workload keeps it." : ""}
      </p>
      {mayEdit ? (
        <div className="flex flex-wrap gap-1">
          {!isDeleted && newest > version ? (
            <Button size="dense" onClick={() => void run("PUT", `/profiles/${encodeURIComponent(arn)}/upgrade`, {})}>
              Change over to version {newest}
            </Button>
          ) : null}
          <Button
            size="dense"
            look="quiet"
            onClick={() => void run("PATCH", "/disassociateProfiles", { ProfileArns: [arn] })}
          >
            Take it away
          </Button>
        </div>
      ) : null}
      <FormProblem>{problem}</FormProblem>
    </div>
  )
}
