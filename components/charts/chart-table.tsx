import type { ReactNode } from "react"

export interface ChartTableData {
  caption: string
  /** The first names the rows. */
  header: readonly string[]
  rows: readonly { id: string; cells: readonly ReactNode[] }[]
}

/** The numbers behind a chart. Columns after the first hold numbers. */
export function ChartTable({ caption, header, rows }: ChartTableData) {
  const [first, ...others] = header
  return (
    <table className="w-full border-collapse text-sm tabular-nums">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-muted border-b text-muted">
          <th scope="col" className="py-1 pr-3 text-start font-medium">
            {first}
          </th>
          {others.map((name) => (
            <th key={name} scope="col" className="py-1 pl-3 text-end font-medium">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells: [name, ...numbers] }) => (
          <tr key={id} className="border-line border-b">
            <th scope="row" className="py-1.5 pr-3 text-start font-normal">
              {name}
            </th>
            {numbers.map((number, at) => (
              <td key={others[at]} className="py-1.5 pl-3 text-end">
                {number}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
