import type { ReactNode } from "react"
import { Message } from "@/components/ui/message"
import type { PillarGroup } from "@/lib/report/pillar-group"
import { PillarReason } from "./pillar-reason"

interface PillarCoverageProps {
  workloadId: string
  groups: readonly PillarGroup[]
  /** One sentence on whether all pillars were looked at. */
  statement: string
  isComplete: boolean
  /** Lens under which the reason for a pillar is kept that no lens asks about; null: nothing can be written. */
  keeper: string | null
  /** What declares the review complete. */
  completion?: ReactNode
}

const STANDING: Partial<Record<PillarGroup["standing"], string>> = {
  "not covered": "no lens asks about it",
  "no questions": "has no questions",
}

/** All six pillars, always: what is not looked at yet, and why not. */
export function PillarCoverage(props: PillarCoverageProps) {
  const { workloadId, groups, statement, isComplete, keeper, completion } = props
  const open = groups.filter((group) => group.standing !== "reviewed")
  return (
    <section aria-label="Coverage of the pillars" className="grid gap-2">
      <Message tone={isComplete ? "success" : "info"}>{statement}</Message>
      {open.length === 0 ? null : (
        <ul className="grid text-sm">
          {open.map((group) => (
            <li
              key={group.id}
              className="grid min-h-11 items-center gap-x-4 gap-y-1 border-line border-b px-2 py-1.5 sm:grid-cols-[12rem_minmax(0,1fr)_auto]"
            >
              <span className="font-medium">{group.name}</span>
              <span>
                {STANDING[group.standing] ?? group.standing}
                {group.total > 0 ? (
                  <span className="text-muted tabular-nums">
                    , {group.answered} of {group.total} answered
                  </span>
                ) : null}
                {group.reason ? <span className="block max-w-prose text-muted">“{group.reason}”</span> : null}
              </span>
              {keeper !== null ? (
                <PillarReason
                  workloadId={workloadId}
                  name={group.name}
                  reason={group.reason}
                  places={group.parts.length > 0 ? group.parts : [{ lensKey: keeper, pillarId: group.id }]}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {completion}
    </section>
  )
}
