import X from "lucide-react/icons/x"
import Link from "next/link"

export interface ActiveFilter {
  label: string
  value: string
  /** The address of the list without this filter. */
  removeHref: string
}

interface FilterChipsProps {
  filters: readonly ActiveFilter[]
  clearHref: string
}

/** The filters that are in force; each goes with one click. Nothing is drawn when there are none. */
export function FilterChips({ filters, clearHref }: FilterChipsProps) {
  if (filters.length === 0) return null
  return (
    <ul aria-label="Filters in force" className="flex flex-wrap items-center gap-1.5">
      {filters.map((filter) => (
        <li key={`${filter.label}:${filter.value}`}>
          <Link
            href={filter.removeHref}
            className="inline-flex min-h-control-dense items-center gap-1.5 rounded-md border border-line bg-surface pr-1.5 pl-2.5 text-sm hover:border-muted"
          >
            <span className="sr-only">Remove filter </span>
            <span className="text-muted">{filter.label}</span>
            {filter.value}
            <X aria-hidden className="size-3.5 text-muted" />
          </Link>
        </li>
      ))}
      <li>
        <Link href={clearHref} className="link inline-flex min-h-control-dense items-center px-1.5 text-sm">
          Clear filters
        </Link>
      </li>
    </ul>
  )
}
