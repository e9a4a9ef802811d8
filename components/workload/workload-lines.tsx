import Link from "next/link"
import type { ReactNode } from "react"
import { RiskCounts } from "@/components/ui/risk-counts"
import { improvementsHref } from "@/lib/client/workload-places"
import type { WorkloadLine } from "@/lib/review/workload-view"

interface WorkloadLinesProps {
  title: string
  lines: readonly WorkloadLine[]
  /** What stands at the end of each line. */
  fact: (line: WorkloadLine) => ReactNode
  /** The whole list. */
  more?: { href: string; label: string }
  /** Said instead of an empty list. */
  none: string
}

/** A short list of workloads with one fact each. */
export function WorkloadLines({ title, lines, fact, more, none }: WorkloadLinesProps) {
  return (
    <section className="grid content-start gap-2">
      <h2 className="flex items-baseline justify-between gap-4 text-lg">
        {title}
        {more ? (
          <Link href={more.href} className="link font-normal text-sm">
            {more.label}
          </Link>
        ) : null}
      </h2>
      {lines.length === 0 ? (
        <p className="border-line border-t py-2.5 text-muted">{none}</p>
      ) : (
        <ul className="border-line border-t text-sm">
          {lines.map((line) => (
            <li
              key={line.id}
              className="relative grid min-h-11 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-line border-b px-2 py-2 hover:bg-sunken sm:grid-cols-[minmax(0,1fr)_6rem_12rem]"
            >
              <Link
                href={`/workloads/${line.id}`}
                className="rounded-sm font-medium after:absolute after:inset-0 hover:underline"
              >
                {line.name}
              </Link>
              <span>
                <RiskCounts
                  counts={line.counts}
                  risks={["HIGH", "MEDIUM"]}
                  words={false}
                  hrefFor={(risk) => improvementsHref(line.id, { risk })}
                />
              </span>
              <span className="max-sm:col-span-2 sm:text-end">{fact(line)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
