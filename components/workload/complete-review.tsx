"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Time } from "@/components/ui/time"
import { ApiError, api } from "@/lib/client/api"
import { CompletionDialog } from "./completion-dialog"
import { type OpenPillar, OpenPillarsDialog } from "./open-pillars-dialog"

interface CompleteReviewProps {
  workloadId: string
  /** The pillars that are neither reviewed nor carry a reason. */
  open: readonly OpenPillar[]
  completed: { at: Date; by: string } | null
  /** ISO day proposed for the next review. */
  nextReviewOn: string
  mayComplete: boolean
}

/** Declares the review complete, or says which pillars stand in the way. */
export function CompleteReview({ workloadId, open, completed, nextReviewOn, mayComplete }: CompleteReviewProps) {
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiError | null>(null)

  async function tell(body: { Completed: boolean; NextReviewOn?: string }) {
    setBusy(true)
    setProblem(null)
    try {
      await api("PUT", `/api/plumbline/workloads/${workloadId}/completed`, body)
      setAsking(false)
      router.refresh()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {completed ? (
        <p>
          Review completed on <Time value={completed.at} format="day" /> by {completed.by}.
        </p>
      ) : null}
      {!mayComplete ? null : completed ? (
        <Button size="dense" busy={busy} onClick={() => tell({ Completed: false })}>
          Reopen the review
        </Button>
      ) : (
        <Button onClick={() => setAsking(true)}>Complete review</Button>
      )}
      <OpenPillarsDialog
        open={asking && open.length > 0}
        onClose={() => setAsking(false)}
        workloadId={workloadId}
        pillars={open}
      />
      <CompletionDialog
        open={asking && open.length === 0}
        onClose={() => setAsking(false)}
        nextReviewOn={nextReviewOn}
        busy={busy}
        problem={problem}
        onComplete={(day) => tell({ Completed: true, NextReviewOn: day })}
      />
    </div>
  )
}
