import Link from "next/link"
import { RiskBadge } from "@/components/ui/risk-badge"
import { questionHref } from "@/lib/client/workload-places"
import type { QuestionLine } from "@/lib/report/question-line"

interface QuestionListProps {
  workloadId: string
  lines: readonly QuestionLine[]
  milestone?: number
}

/** Questions under the lens and pillar they belong to; each opens on its own page. */
export function QuestionList({ workloadId, lines, milestone }: QuestionListProps) {
  const sections = new Map<string, QuestionLine[]>()
  for (const line of lines) {
    const place = `${line.lensKey} ${line.pillarName}`
    sections.set(place, [...(sections.get(place) ?? []), line])
  }
  return (
    <div className="grid gap-6">
      {[...sections].map(([place, questions]) => (
        <section key={place} className="grid gap-1.5">
          <h2 className="flex items-baseline justify-between gap-4 font-semibold">
            <span>
              {questions[0]?.pillarName}{" "}
              <span className="font-normal text-muted text-sm">{questions[0]?.lensName}</span>
            </span>
            <span className="font-normal text-muted text-sm tabular-nums">{questions.length}</span>
          </h2>
          <ul className="border-line border-t text-sm">
            {questions.map((line) => (
              <li
                key={line.id}
                className="relative grid min-h-10 grid-cols-[4.5rem_minmax(0,1fr)_auto] items-center gap-x-3 border-line border-b px-2 py-2 hover:bg-sunken max-sm:grid-cols-[4.5rem_minmax(0,1fr)]"
              >
                <span className="text-muted tabular-nums">{line.label}</span>
                <Link
                  href={questionHref(workloadId, line.lensKey, line.id, milestone)}
                  className="rounded-sm after:absolute after:inset-0 hover:underline"
                >
                  {line.title}
                </Link>
                <span className="max-sm:col-start-2 sm:w-32">
                  <RiskBadge risk={line.risk} look="plain" />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
