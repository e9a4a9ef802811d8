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
  /** On a phone the header's word stands before the value; leave it out where the value explains itself. */
  quietOnPhone?: boolean
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

const ROW =
  "relative border-line border-b max-sm:flex max-sm:flex-wrap max-sm:items-center max-sm:gap-x-5 max-sm:gap-y-1 max-sm:py-3"
const CELL = "px-3 py-2 align-middle first:pl-2 last:pr-2 max-sm:first:p-0 max-sm:last:p-0 max-sm:p-0"

/**
 * The header stays in sight; sorting is in the URL, so a sorted list can be sent. On a phone each row becomes a small
 * block. Buttons and links in cells need `relative z-1` to stand above the link that covers the row.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, rowHref, sort }: DataTableProps<Row>) {
  const [first, ...others] = columns
  if (!first) return null
  return (
    <table className="w-full border-collapse text-sm max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          {columns.map((column) => (
            <SortHeader key={column.id} column={column} sort={sort} />
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className={join(ROW, rowHref && "hover:bg-sunken has-[a[data-row]:focus-visible]:bg-accent-soft")}
          >
            <th
              scope="row"
              className={join(CELL, first.className, "text-start font-medium max-sm:w-full max-sm:text-base")}
            >
              {rowHref ? (
                <Link data-row href={rowHref(row)} className="rounded-sm after:absolute after:inset-0 hover:underline">
                  {first.cell(row)}
                </Link>
              ) : (
                first.cell(row)
              )}
            </th>
            {others.map((column) => (
              <td
                key={column.id}
                data-header={column.header}
                className={join(
                  CELL,
                  column.className,
                  column.align === "end" && "text-end tabular-nums",
                  !column.quietOnPhone &&
                    "max-sm:inline-flex max-sm:items-center max-sm:gap-1.5 max-sm:before:text-muted max-sm:before:content-[attr(data-header)]",
                )}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
