import { RiskCounts } from "@/components/ui/risk-counts"
import { questionsHref } from "@/lib/client/workload-places"
import type { Comparison } from "@/lib/report/comparison"
import { groupCountWords } from "@/lib/report/comparison-words"

interface CompareSummaryProps {
  workloadId: string
  found: Comparison
  /** Names as people gave them; the number is undefined for now. */
  before: { name: string; number: number }
  after: { name: string; number: number | undefined }
}

/** Both states in numbers, and how much is in each list; every number leads to its questions. */
export function CompareSummary({ workloadId, found, before, after }: CompareSummaryProps) {
  const sides = [
    { ...before, counts: found.before },
    { ...after, counts: found.after },
  ]
  return (
    <section
      aria-label="The two states in numbers"
      className="grid gap-3 rounded-md border border-line bg-surface px-4 py-3.5"
    >
      <dl className="grid gap-x-6 gap-y-1.5 sm:grid-cols-[minmax(6rem,auto)_minmax(0,1fr)]">
        {sides.map(({ name, number, counts }) => (
          <div key={number ?? "now"} className="contents">
            <dt className="font-medium">{name}</dt>
            <dd>
              <RiskCounts counts={counts} hrefFor={(risk) => questionsHref(workloadId, { risk, milestone: number })} />
            </dd>
          </div>
        ))}
      </dl>
      <ul aria-label="Changes" className="flex flex-wrap gap-x-5 gap-y-1 border-line border-t pt-3 text-sm">
        {found.groups.map(({ id, questions }) => (
          <li key={id} className="tabular-nums">
            {questions.length > 0 ? (
              <a href={`#${id}`} className="rounded-sm hover:underline">
                <span className="font-semibold underline decoration-muted underline-offset-3">{questions.length}</span>{" "}
                {groupCountWords(id, questions.length)}
              </a>
            ) : (
              <span className="text-muted">0 {groupCountWords(id, 0)}</span>
            )}
          </li>
        ))}
        <li className="text-muted tabular-nums">{found.untouched} unchanged</li>
      </ul>
    </section>
  )
}
