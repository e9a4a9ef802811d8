import Link from "next/link"
import { AcceptedUntil } from "@/components/ui/accepted-until"
import { RiskBadge } from "@/components/ui/risk-badge"
import { improvementsHref, questionHref } from "@/lib/client/workload-places"
import { questionKey } from "@/lib/improvement/accepted"
import type { Improvement } from "@/lib/review/plan"

interface PlanSummaryProps {
  workloadId: string
  improvements: readonly Improvement[]
  /** Until when the risk of a question is accepted (lib/improvement/accepted.ts). */
  accepted: ReadonlyMap<string, string>
}

const SHOWN = 5

/** What the lenses would improve first, while nothing is planned. */
export function PlanSummary({ workloadId, improvements, accepted }: PlanSummaryProps) {
  return (
    <section className="grid content-start gap-2">
      <h2 className="flex flex-wrap items-baseline justify-between gap-x-4 text-lg">
        First to improve
        <Link href={improvementsHref(workloadId)} className="link font-normal text-sm">
          {improvements.length > SHOWN ? `All ${improvements.length}` : "From the review"}
        </Link>
      </h2>
      {improvements.length === 0 ? (
        <p className="border-line border-t py-2.5 text-muted">No high or medium risk in what is answered.</p>
      ) : (
        <ol className="border-line border-t text-sm">
          {improvements.slice(0, SHOWN).map(({ lensKey, pillar, question, risk, unmet }) => (
            <li
              key={`${lensKey} ${question.id}`}
              className="relative grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 border-line border-b px-2 py-2 hover:bg-sunken"
            >
              <RiskBadge risk={risk} look="plain" />
              <span className="grid">
                <Link
                  href={questionHref(workloadId, lensKey, question.id)}
                  className="rounded-sm font-medium after:absolute after:inset-0 hover:underline"
                >
                  {question.title}
                </Link>
                <span className="text-muted">
                  {pillar.name} · {unmet.length === 1 ? "1 practice" : `${unmet.length} practices`} not in place yet
                  <AcceptedUntil day={accepted.get(questionKey({ lensKey, questionId: question.id })) ?? null} />
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
