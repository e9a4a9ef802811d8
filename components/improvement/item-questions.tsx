import Link from "next/link"
import { RiskBadge } from "@/components/ui/risk-badge"
import { questionHref } from "@/lib/client/workload-places"
import type { ItemLink } from "@/lib/improvement/item"

interface ItemQuestionsProps {
  workloadId: string
  links: readonly ItemLink[]
}

/** The questions that it is about, with the practices that it puts in place and whether they are. */
export function ItemQuestions({ workloadId, links }: ItemQuestionsProps) {
  if (links.length === 0) return null
  return (
    <section aria-label="Questions" className="grid gap-2">
      <h3 className="font-medium text-base">
        Questions <span className="font-normal text-muted text-sm tabular-nums">{links.length}</span>
      </h3>
      <ul className="grid border-line border-t">
        {links.map(({ lensKey, questionId, lensName, label, title, risk, practices }) => (
          <li key={`${lensKey} ${questionId}`} className="grid gap-1 border-line border-b py-2">
            <p className="flex flex-wrap items-baseline gap-x-3">
              {label === "" ? (
                <span className="text-muted text-sm">Not asked any more</span>
              ) : (
                <RiskBadge risk={risk} look="plain" />
              )}
              {label === "" ? (
                title
              ) : (
                <Link href={questionHref(workloadId, lensKey, questionId)} className="link">
                  {label} {title}
                </Link>
              )}
              <span className="text-muted text-sm">{lensName}</span>
            </p>
            {practices.length > 0 ? (
              <ul className="grid gap-0.5 pl-4 text-sm">
                {practices.map(({ id, title, inPlace }) => (
                  <li key={id} className="list-disc">
                    {title} <span className="text-muted">{inPlace ? "– in place" : "– not in place yet"}</span>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
