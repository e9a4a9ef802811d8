"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { ApiError, api } from "@/lib/client/api"
import type { WorkloadHoldings } from "@/lib/review/workload-view"
import { wordList } from "@/lib/risk/words"
import { FormSection } from "./form/form-section"

interface EndWorkloadProps {
  workloadId: string
  name: string
  isArchived: boolean
  holdings: WorkloadHoldings
  mayDelete: boolean
}

/** Taking a workload out of the lists, or deleting it for good. */
export function EndWorkload({ workloadId, name, isArchived, holdings, mayDelete }: EndWorkloadProps) {
  const router = useRouter()
  const [asking, setAsking] = useState<"archive" | "delete" | null>(null)
  const [busy, setBusy] = useState(false)

  async function archive(Archived: boolean): Promise<string | undefined> {
    setBusy(true)
    try {
      await api("PUT", `/api/plumbline/workloads/${workloadId}/archived`, { Archived })
      router.refresh()
    } catch (error) {
      if (error instanceof ApiError) return error.message
      throw error
    } finally {
      setBusy(false)
    }
  }
  async function remove(): Promise<string | undefined> {
    try {
      await api("DELETE", `/api/aws/workloads/${workloadId}`)
    } catch (error) {
      if (error instanceof ApiError) return error.message
      throw error
    }
    router.push("/workloads")
  }

  return (
    <FormSection
      title="Archive and delete"
      description="An archived workload is out of every list; nothing of it is lost."
    >
      <div className="flex flex-wrap gap-2">
        {isArchived ? (
          <Button busy={busy} onClick={() => archive(false)}>
            Take out of the archive
          </Button>
        ) : (
          <Button onClick={() => setAsking("archive")}>Archive …</Button>
        )}
        {mayDelete ? (
          <Button look="danger" onClick={() => setAsking("delete")}>
            Delete …
          </Button>
        ) : null}
      </div>
      <ConfirmDialog
        open={asking === "archive"}
        onClose={() => setAsking(null)}
        title={`Archive ${name}?`}
        losses="It leaves the portfolio and the list, and is not reminded of any more. Its answers and milestones stay, and it can be taken out again."
        confirmLabel="Archive"
        onConfirm={() => archive(true)}
      />
      <ConfirmDialog
        open={asking === "delete"}
        onClose={() => setAsking(null)}
        title={`Delete ${name} for good?`}
        losses={lossesOf(holdings)}
        confirmLabel="Delete workload"
        onConfirm={remove}
      />
    </FormSection>
  )
}

function lossesOf({ answers, milestones, improvements, lenses }: WorkloadHoldings): string {
  const counted = (count: number, one: string) => (count === 0 ? "" : `${count} ${one}${count === 1 ? "" : "s"}`)
  const held = [
    counted(answers, "answer"),
    counted(milestones, "milestone"),
    counted(improvements, "improvement"),
  ].filter(Boolean)
  const also = held.length === 0 ? "Its description goes" : `Its description, ${wordList(held)} go`
  const kept = lenses === 0 ? "" : " The lenses stay."
  return `${also}, and its reports. This cannot be undone.${kept}`
}
