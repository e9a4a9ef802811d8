import { Message } from "@/components/ui/message"
import { ProblemMessage } from "@/components/workload/problem-message"
import type { ApiError } from "@/lib/client/api"

interface MoveResultProps {
  workloadId: string
  /** For people who listen. */
  said: string
  problem: ApiError | null
  /** Why a card cannot go there. */
  refused?: string
}

/** What became of a move. */
export function MoveResult({ workloadId, said, problem, refused = "" }: MoveResultProps) {
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      {refused ? (
        <Message tone="warning" live>
          {refused}
        </Message>
      ) : null}
      <ProblemMessage problem={problem} here={`/workloads/${workloadId}/improvements`} />
    </>
  )
}
