import Link from "next/link"
import { join } from "@/components/ui/join"
import { RISKS_WORST_FIRST } from "@/components/ui/risk-look"
import { RiskShape } from "@/components/ui/risk-shape"
import type { Risk } from "@/lib/lens/model"
import { heatStep } from "@/lib/report/geometry"
import { questionCount, type RiskCounts } from "@/lib/review/counts"
import { RISK_WORDS } from "@/lib/risk/words"
import { TINTS } from "./tints"

export interface HeatRow {
  id: string
  name: string
  counts: RiskCounts
  href?: string
}

interface HeatMapProps {
  /** The finding: "Security has most high risks". */
  title: string
  /** What a row is: "Pillar". */
  rowName: string
  rows: readonly HeatRow[]
  risks?: readonly Risk[]
  /** Where a number leads, if anywhere. */
  hrefFor?: (row: HeatRow, risk: Risk) => string | undefined
}

/** Rows by risk. It is a table whose cells are tinted by their share of the row, so it is its own text alternative. */
export function HeatMap({ title, rowName, rows, risks = RISKS_WORST_FIRST, hrefFor }: HeatMapProps) {
  return (
    <figure className="grid content-start gap-3">
      <figcaption className="font-semibold text-lg">{title}</figcaption>
      <div className="relative overflow-x-auto p-0.5">
        <table className="w-full border-separate border-spacing-0.5 text-sm tabular-nums">
          <caption className="sr-only">{title}. Questions by risk.</caption>
          <thead>
            <tr>
              <th scope="col" className="px-1 py-1 text-start font-medium text-muted">
                {rowName}
              </th>
              {risks.map((risk) => (
                <th key={risk} scope="col" className="w-26 px-1 py-1 font-medium text-muted">
                  <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
                    <RiskShape risk={risk} />
                    {RISK_WORDS[risk]}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="px-1 text-start font-normal">
                  {row.href ? (
                    <Link href={row.href} className="rounded-sm hover:underline">
                      {row.name}
                    </Link>
                  ) : (
                    row.name
                  )}
                </th>
                {risks.map((risk) => (
                  <td key={risk} className="p-0 text-center">
                    <HeatCell row={row} risk={risk} href={hrefFor?.(row, risk)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}

function HeatCell({ row, risk, href }: { row: HeatRow; risk: Risk; href?: string }) {
  const count = row.counts[risk]
  const look = join(
    "grid min-h-control-dense place-items-center rounded-sm forced-color-adjust-none forced-colors:border",
    count === 0 ? "text-muted" : "font-medium",
    TINTS[risk][heatStep(count, questionCount(row.counts))],
  )
  if (!href || count === 0) return <span className={look}>{count}</span>
  return (
    <Link href={href} className={`${look} hover:underline`}>
      {count}
      <span className="sr-only">{` ${RISK_WORDS[risk].toLowerCase()} in ${row.name}`}</span>
    </Link>
  )
}
