import Link from "next/link"
import { RiskBadge } from "@/components/ui/risk-badge"
import { questionHref } from "@/lib/client/workload-places"
import type { WhatIf } from "@/lib/improvement/what-if"
import { waitingWords, whatIfWords } from "@/lib/improvement/what-if-words"
import { WhatStays } from "./what-stays"

interface WhatIfViewProps {
  workloadId: string
  found: WhatIf
  /** How many improvements would be done. */
  count: number
}

const SHOWN = ["HIGH", "MEDIUM", "NONE"] as const

/** Before and after, and the questions that make the difference. Only a preview: nothing is stored. */
export function WhatIfView({ workloadId, found, count }: WhatIfViewProps) {
  const { before, after, changes, stays, waiting } = found
  return (
    <div className="grid gap-3">
      <p className="font-medium">{whatIfWords(found, count)}</p>
      <table className="w-full max-w-sm border-collapse text-sm tabular-nums">
        <caption className="sr-only">Questions per risk</caption>
        <thead>
          <tr className="border-line border-b text-muted">
            <th scope="col" className="py-1 text-start font-medium">
              Risk
            </th>
            <th scope="col" className="py-1 text-end font-medium">
              Now
            </th>
            <th scope="col" className="py-1 text-end font-medium">
              Then
            </th>
          </tr>
        </thead>
        <tbody>
          {SHOWN.map((risk) => (
            <tr key={risk} className="border-line border-b">
              <th scope="row" className="py-1 text-start font-normal">
                <RiskBadge risk={risk} look="plain" />
              </th>
              <td className="py-1 text-end">{before[risk]}</td>
              <td className="py-1 text-end font-semibold">{after[risk]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > 0 ? (
        <ul className="grid gap-1.5 text-sm">
          {changes.map(({ lensKey, questionId, title, before: was, after: becomes }) => (
            <li key={`${lensKey} ${questionId}`} className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <RiskBadge risk={was} look="plain" />
              <span className="text-muted">becomes</span>
              <RiskBadge risk={becomes} look="plain" />
              <Link href={questionHref(workloadId, lensKey, questionId)} className="link">
                {title}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <WhatStays workloadId={workloadId} stays={stays} />
      {waiting.length > 0 ? (
        <ul className="grid gap-1 text-sm">
          {waiting.map((one) => (
            <li key={one.number}>{waitingWords(one)}</li>
          ))}
        </ul>
      ) : null}
      <p className="text-muted text-sm">
        A preview by the rules of the lenses. The risk changes when a question is answered.
      </p>
    </div>
  )
}
