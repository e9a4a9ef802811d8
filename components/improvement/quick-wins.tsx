import Link from "next/link"
import { itemHref, questionHref } from "@/lib/client/workload-places"
import type { ImprovementItem } from "@/lib/improvement/item"
import type { QuickProposal } from "@/lib/improvement/uncovered"
import { AddOne } from "./add-one"

interface QuickWinsProps {
  workloadId: string
  /** In the plan already. */
  lines: readonly Pick<ImprovementItem, "number" | "title">[]
  proposals: readonly QuickProposal[]
  mayAdd: boolean
}

/** Three to five things of high impact that take less than half an hour each. Nothing is drawn when there are none. */
export function QuickWins({ workloadId, lines, proposals, mayAdd }: QuickWinsProps) {
  if (lines.length + proposals.length === 0) return null
  return (
    <section aria-labelledby="quick-wins" className="grid gap-1.5">
      <h2 id="quick-wins" className="text-lg">
        Quick wins
      </h2>
      <p className="text-muted text-sm">High impact, under 30 minutes, no change of architecture.</p>
      <ul className="border-line border-t">
        {lines.map(({ number, title }) => (
          <li key={number} className="flex min-h-control items-center border-line border-b px-2 py-1">
            <Link href={itemHref(workloadId, number)} className="rounded-sm hover:underline">
              <span className="text-muted tabular-nums">#{number}</span> {title}
            </Link>
          </li>
        ))}
        {proposals.map((one) => (
          <li
            key={`${one.lensKey} ${one.questionId} ${one.choiceId}`}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b px-2 py-1"
          >
            <span>
              {one.practice}{" "}
              <Link href={questionHref(workloadId, one.lensKey, one.questionId)} className="link text-sm">
                {one.label}
              </Link>
            </span>
            <AddOne
              workloadId={workloadId}
              line={{ ...one, label: `“${one.practice}”` }}
              choiceIds={[one.choiceId]}
              number={null}
              mayAdd={mayAdd}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
