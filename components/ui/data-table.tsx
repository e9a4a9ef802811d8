import Link from "next/link"
import type { ReactNode } from "react"
import { join } from "./join"
import { type Sort, SortHeader } from "./sort-header"

export interface Column<Row> {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  sortable?: boolean
  /** Numbers stand at the end of their column. */
  align?: "start" | "end"
  /** Width and priority: "w-24", "max-md:hidden". */
  className?: string
}

interface DataTableProps<Row> {
  /** What the table holds, for people who listen: "Workloads". */
  caption: string
  /** The first column names the row. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Makes the whole row a link, carried by its first cell. */
  rowHref?: (row: Row) => string
  sort?: Sort
}

/** Header stays in sight; sorting is in the URL, so a sorted list can be sent. Buttons and links in cells need `relative z-1`. */
export function DataTable<Row>({ caption, columns, rows, rowKey, rowHref, sort }: DataTableProps<Row>) {
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <SortHeader key={column.id} column={column} sort={sort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className={join(
              "relative border-line border-b",
              rowHref && "hover:bg-sunken has-[a[data-row]:focus-visible]:bg-accent-soft",
            )}
          >
            {columns.map((column, at) => {
              const look = join(
                "px-3 py-2 align-middle first:pl-2 last:pr-2",
                column.align === "end" && "text-end",
                column.className,
              )
              if (at > 0)
                return (
                  <td key={column.id} className={look}>
                    {column.cell(row)}
                  </td>
                )
              return (
                <th key={column.id} scope="row" className={join(look, "text-start font-medium")}>
                  {rowHref ? (
                    <Link data-row href={rowHref(row)} className="after:absolute after:inset-0 hover:underline">
                      {column.cell(row)}
                    </Link>
                  ) : (
                    column.cell(row)
                  )}
                </th>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
