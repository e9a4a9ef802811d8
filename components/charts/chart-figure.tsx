import type { ReactNode } from "react"
import { ChartTable, type ChartTableData } from "./chart-table"

interface ChartFigureProps {
  /** What the chart shows, as a sentence: "Security has most high risks". */
  title: string
  table: ChartTableData
  /** The table beside the drawing, or folded away under it. */
  tableAt?: "beside" | "folded"
  /** The drawing; its text alternative is on the drawing itself. */
  children?: ReactNode
}

/** A chart always comes with its finding as the title and its numbers as a table. */
export function ChartFigure({ title, table, tableAt = "folded", children }: ChartFigureProps) {
  const beside = tableAt === "beside"
  return (
    <figure className="grid content-start gap-3">
      <figcaption className="font-semibold text-lg">{title}</figcaption>
      {beside && children ? (
        <div className="grid items-center gap-x-8 gap-y-4 md:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
          {children}
          <ChartTable {...table} />
        </div>
      ) : beside ? (
        <ChartTable {...table} />
      ) : (
        <>
          {children}
          <details className="group text-sm">
            <summary className="link w-fit list-none rounded-sm py-0.5">
              <span className="group-open:hidden">Show as table</span>
              <span className="hidden group-open:inline">Hide table</span>
            </summary>
            <div className="pt-2">
              <ChartTable {...table} />
            </div>
          </details>
        </>
      )}
    </figure>
  )
}
