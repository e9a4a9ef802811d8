"use client"

import { Button } from "@/components/ui/button"
import type { ButtonLook } from "@/components/ui/button-look"
import { ProblemMessage } from "@/components/workload/problem-message"
import { planPath, useItemChange } from "@/lib/client/item-change"

interface AddAllProps {
  workloadId: string
  risk: "HIGH" | "MEDIUM"
  /** Questions at this risk that no improvement is about yet. */
  count: number
  look?: ButtonLook
}

/** One improvement for each question at this risk. Nothing is drawn when all are in the plan. */
export function AddAll({ workloadId, risk, count, look = "secondary" }: AddAllProps) {
  const { busy, problem, run } = useItemChange()
  if (count === 0) return null
  return (
    <>
      <Button
        look={look}
        busy={busy}
        onClick={() => void run("POST", planPath(workloadId, "from-review"), { Risks: [risk] })}
      >
        Add {count === 1 ? "the" : `all ${count}`} {risk === "HIGH" ? "high" : "medium"}{" "}
        {count === 1 ? "risk" : "risks"}
      </Button>
      <ProblemMessage problem={problem} here={`/workloads/${workloadId}/improvements`} />
    </>
  )
}
