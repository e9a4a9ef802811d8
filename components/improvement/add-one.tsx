"use client"

import Plus from "lucide-react/icons/plus"
import Link from "next/link"
import { Button } from "@/components/ui/button"
import { ProblemMessage } from "@/components/workload/problem-message"
import { planPath, useItemChange } from "@/lib/client/item-change"
import { improvementsHref, itemHref } from "@/lib/client/workload-places"

interface AddOneProps {
  workloadId: string
  line: { lensKey: string; questionId: string; label: string }
  /** Only these of its practices; left out: whatever is not in place. */
  choiceIds?: readonly string[]
  /** Of the improvement that is about it already. */
  number: number | null
  mayAdd: boolean
}

/** Makes an improvement of one question, or leads to the one that there is. */
export function AddOne({ workloadId, line: { lensKey, questionId, label }, choiceIds, number, mayAdd }: AddOneProps) {
  const { busy, problem, run } = useItemChange()
  if (number !== null) {
    return (
      <Link href={itemHref(workloadId, number)} className="link inline-flex min-h-control-dense items-center text-sm">
        In the plan: #{number}
      </Link>
    )
  }
  if (!mayAdd) return null
  const Links = [{ LensAlias: lensKey, QuestionId: questionId, ChoiceIds: choiceIds }]
  return (
    <>
      <Button
        size="dense"
        busy={busy}
        aria-label={`Add to plan: ${label}`}
        onClick={() => void run("POST", planPath(workloadId), { Links })}
      >
        <Plus aria-hidden />
        Add to plan
      </Button>
      <ProblemMessage problem={problem} here={improvementsHref(workloadId)} />
    </>
  )
}
