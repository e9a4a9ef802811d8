import { Fragment, type ReactNode } from "react"

export interface Property {
  label: string
  value: ReactNode
}

/** Names and values; those without a value are left out. */
export function PropertyList({ properties }: { properties: readonly Property[] }) {
  const filled = properties.filter(({ value }) => value !== "" && value !== null && value !== undefined)
  return (
    <dl className="grid gap-x-4 gap-y-2.5 text-sm sm:grid-cols-[10rem_minmax(0,1fr)] xl:grid-cols-1 xl:gap-y-0">
      {filled.map(({ label, value }) => (
        <Fragment key={label}>
          <dt className="text-muted">{label}</dt>
          <dd className="max-w-prose whitespace-pre-line xl:mb-2.5">{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
