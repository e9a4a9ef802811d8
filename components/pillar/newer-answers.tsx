import Link from "next/link"
import type { ReactNode } from "react"
import { Message } from "@/components/ui/message"
import { RiskBadge } from "@/components/ui/risk-badge"
import { Time } from "@/components/ui/time"
import { questionHref } from "@/lib/client/workload-places"
import type { NewerAnswer } from "@/lib/report/pillar-changes"

interface NewerAnswersProps {
  workloadId: string
  answers: readonly NewerAnswer[]
  /** When the page was written. */
  since: Date | string
  /** What can be done about it. */
  children?: ReactNode
}

/** Answers that changed after a pillar's page was written: which, and how they stand now. */
export function NewerAnswers({ workloadId, answers, since, children }: NewerAnswersProps) {
  if (answers.length === 0) return null
  const count = answers.length === 1 ? "1 answer" : `${answers.length} answers`
  return (
    <Message
      tone="warning"
      title={
        <>
          {count} changed since this was written on <Time value={since} format="day" />
        </>
      }
    >
      <ul className="mt-1 grid gap-1">
        {answers.map(({ lensKey, questionId, label, title, risk }) => (
          <li key={`${lensKey} ${questionId}`} className="flex flex-wrap items-baseline gap-x-3">
            <Link href={questionHref(workloadId, lensKey, questionId)} className="link">
              {label} {title}
            </Link>
            <span className="inline-flex items-center gap-1.5 text-muted">
              now <RiskBadge risk={risk} look="plain" />
            </span>
          </li>
        ))}
      </ul>
      {children}
    </Message>
  )
}
