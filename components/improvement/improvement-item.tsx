import Link from "next/link"
import type { ReactNode } from "react"
import { RiskBadge } from "@/components/ui/risk-badge"
import { questionHref } from "@/lib/client/workload-places"
import type { PlanLine } from "@/lib/report/plan-line"
import { PracticeStep } from "./practice-step"

interface ImprovementItemProps {
  workloadId: string
  line: PlanLine
  /** Which lens it is of; said where there are several. */
  showLens: boolean
  unfolded: boolean
  milestone?: number
  /** Adds it to the plan, or leads to where it is. */
  action?: ReactNode
}

/** A question at risk with what is not in place yet and how to get there. */
export function ImprovementItem({ workloadId, line, showLens, unfolded, milestone, action }: ImprovementItemProps) {
  const { lensKey, lensName, pillarName, label, questionId, title, risk, steps, reach } = line
  return (
    <li className="grid gap-x-4 gap-y-2 border-line border-b px-2 py-3.5 md:grid-cols-[6rem_minmax(0,1fr)]">
      <span className="grid content-start gap-1 text-sm max-md:flex max-md:gap-4">
        <RiskBadge risk={risk} look="plain" />
        <span className="text-muted tabular-nums">{label}</span>
      </span>
      <div className="grid gap-2">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5">
          <div className="grid min-w-0 flex-1 gap-0.5 max-sm:basis-full">
            <h3>
              <Link
                href={questionHref(workloadId, lensKey, questionId, milestone)}
                className="rounded-sm hover:underline"
              >
                {title}
              </Link>
            </h3>
            <p className="text-muted text-sm">
              {pillarName}
              {showLens ? ` · ${lensName}` : ""}
              {reach ? ` · ${reach}` : ""}
            </p>
          </div>
          {action}
        </div>
        {steps.length === 0 ? (
          <p className="text-muted text-sm">
            Every practice is in place or set aside; the lens’s rules see a risk in their combination.
          </p>
        ) : (
          <ul className="grid">
            {steps.map((step) => (
              <PracticeStep key={`${step.number} ${unfolded}`} step={step} unfolded={unfolded} />
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}
