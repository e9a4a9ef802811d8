import Link from "next/link"
import { RiskBadge } from "@/components/ui/risk-badge"
import { questionHref } from "@/lib/client/workload-places"
import type { ItemLink } from "@/lib/improvement/item"

/** The questions of an improvement that is done: the risk changes only when somebody answers them again. */
export function Reanswer({ workloadId, links }: { workloadId: string; links: readonly ItemLink[] }) {
  const open = links.filter(({ risk, label }) => risk !== "NONE" && label !== "")
  return (
    <div className="grid gap-2">
      <p className="max-w-prose">The risk changes when its questions are answered again. What is in place now?</p>
      <ul className="grid gap-1.5">
        {open.map(({ lensKey, questionId, label, title, risk }) => (
          <li key={`${lensKey} ${questionId}`} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <RiskBadge risk={risk} look="plain" />
            <Link href={questionHref(workloadId, lensKey, questionId)} className="link">
              Answer {label} again: {title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
