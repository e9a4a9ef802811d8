"use client"

import { usePlanMoves } from "@/lib/client/plan-moves"
import type { ItemLine } from "@/lib/improvement/item-line"
import { BUCKET_WORDS, type Bucket, dueOnIn, roadmapOf } from "@/lib/improvement/roadmap"
import { type Lane, Lanes } from "./lanes"
import { MoveResult } from "./move-result"
import type { PlanViewProps } from "./plan-view"

/** What is due when; a card that is put into a period gets its last day as due date. */
export function PlanRoadmap({ workloadId, lines, may, today }: PlanViewProps) {
  const { shown, said, problem, move } = usePlanMoves(workloadId, lines)
  const periods = roadmapOf(shown, today)
  // What has no date yet stands first on the page: from there it is put into a period.
  const lanes = [["none", periods.get("none") ?? []] as const, ...[...periods].filter(([id]) => id !== "none")].flatMap(
    ([bucket, here]): Lane[] => {
      const isFixed = bucket === "overdue"
      if (isFixed && here.length === 0) return []
      return [{ id: bucket, label: BUCKET_WORDS[bucket], lines: here, isFixed }]
    },
  )

  function onMove(line: ItemLine, { id, label }: Lane) {
    move(line, { dueOn: dueOnIn(id as Bucket, today) }, label)
  }

  return (
    <>
      <Lanes workloadId={workloadId} lanes={lanes} {...(may.edit && { onMove })} />
      <MoveResult workloadId={workloadId} said={said} problem={problem} />
    </>
  )
}
