import Link from "next/link"
import { RiskBadge } from "@/components/ui/risk-badge"
import { questionHref } from "@/lib/client/workload-places"
import type { WhatIf } from "@/lib/improvement/what-if"
import { plannedWords } from "@/lib/improvement/what-if-words"

/** Why a question would stay at its risk: what would still be missing, and which improvement plans it. */
export function WhatStays({ workloadId, stays }: { workloadId: string; stays: WhatIf["stays"] }) {
  if (stays.length === 0) return null
  return (
    <ul className="grid gap-2 text-sm">
      {stays.map(({ lensKey, questionId, title, risk, missing }) => (
        <li key={`${lensKey} ${questionId}`} className="grid gap-1">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <RiskBadge risk={risk} look="plain" />
            <span className="text-muted">stays</span>
            <Link href={questionHref(workloadId, lensKey, questionId)} className="link">
              {title}
            </Link>
          </span>
          {missing.length > 0 ? (
            <>
              <span className="pl-4 text-muted">Not in place then:</span>
              <ul className="grid gap-0.5 pl-8">
                {missing.map((practice) => (
                  <li key={practice.id} className="list-disc">
                    {practice.title} <span className="text-muted">– {plannedWords(practice.numbers)}</span>
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <span className="pl-4 text-muted">
              Its practices are in place then; the rules of the lens keep the risk.
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
