import Link from "next/link"
import { TINTS } from "@/components/charts/tints"
import { join } from "@/components/ui/join"
import { RiskCounts } from "@/components/ui/risk-counts"
import { RiskShape } from "@/components/ui/risk-shape"
import { questionsHref } from "@/lib/client/workload-places"
import { heatStep } from "@/lib/report/geometry"
import { type RiskCounts as Counts, questionCount } from "@/lib/review/counts"
import type { HeatPage, HeatWorkload } from "@/lib/review/portfolio-view"

interface WorkloadHeatMapProps {
  /** The finding. */
  title: string
  page: Pick<HeatPage, "columns" | "rows">
}

/** Workload by pillar, tinted by the share of high risks. A table, so it is its own text alternative. */
export function WorkloadHeatMap({ title, page: { columns, rows } }: WorkloadHeatMapProps) {
  return (
    <figure className="grid content-start gap-3">
      <figcaption className="font-semibold text-lg">{title}</figcaption>
      <section aria-label="Workloads by pillar" className="relative overflow-x-auto p-0.5" tabIndex={-1}>
        <table className="w-full min-w-200 border-separate border-spacing-0.5 text-sm tabular-nums">
          <caption className="sr-only">{title}. High and medium risks of each workload by pillar.</caption>
          <thead>
            <tr>
              <th scope="col" className="px-1 py-1 text-start font-medium text-muted">
                Workload
              </th>
              {columns.map(({ id, name }) => (
                <th key={id} scope="col" className="w-26 px-1 py-1 align-bottom font-medium text-muted">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="max-w-60 truncate max-sm:max-w-32 px-1 text-start font-normal">
                  <Link href={`/workloads/${row.id}`} className="rounded-sm hover:underline">
                    {row.name}
                  </Link>
                </th>
                {columns.map(({ id, name }) => (
                  <td key={id} className="p-0">
                    <Cell row={row} pillar={id} name={name} counts={row.pillars[id]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </figure>
  )
}

interface CellProps {
  row: HeatWorkload
  pillar: string
  name: string
  /** Undefined: no lens of the workload asks about the pillar. */
  counts: Counts | undefined
}

function Cell({ row, pillar, name, counts }: CellProps) {
  const total = counts ? questionCount(counts) : 0
  const step = heatStep(counts?.HIGH ?? 0, total)
  const look = join(
    "flex min-h-control-dense items-center [&>ul]:items-center justify-center gap-1.5 rounded-sm px-1 forced-color-adjust-none forced-colors:border",
    TINTS.HIGH[step],
  )
  if (!counts || total === 0) return <div className={`${look} text-muted`}>not asked</div>
  if (counts.NOT_APPLICABLE === total) return <div className={`${look} text-muted`}>not assessed</div>
  if (counts.UNANSWERED === total) return <div className={`${look} text-muted`}>open</div>
  if (counts.HIGH + counts.MEDIUM === 0) {
    return (
      <div className={look}>
        <RiskShape risk="NONE" />
        <span className="sr-only">no high or medium risk in {name}</span>
        {counts.UNANSWERED > 0 ? <span className="text-muted">{counts.UNANSWERED} open</span> : null}
      </div>
    )
  }
  const href = (risk: string) => questionsHref(row.id, { risk, pillar })
  return (
    <div className={look}>
      <RiskCounts counts={counts} risks={["HIGH", "MEDIUM"]} words={false} hrefFor={href} />
    </div>
  )
}
