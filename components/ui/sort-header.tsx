import ArrowDown from "lucide-react/icons/arrow-down"
import ArrowUp from "lucide-react/icons/arrow-up"
import Link from "next/link"
import { join } from "./join"

export interface Sort {
  column: string
  direction: "ascending" | "descending"
  /** The address of the list sorted by this column, turned around when it is the present one. */
  hrefFor: (column: string, direction: "ascending" | "descending") => string
}

interface SortHeaderProps {
  column: { id: string; header: string; sortable?: boolean; align?: "start" | "end"; className?: string }
  sort?: Sort
}

/** One header cell of a `DataTable`. */
export function SortHeader({ column, sort }: SortHeaderProps) {
  const here = sort?.column === column.id
  const Arrow = here && sort.direction === "descending" ? ArrowDown : ArrowUp
  const turned = here && sort.direction === "ascending" ? "descending" : "ascending"
  const end = column.align === "end"
  return (
    <th
      scope="col"
      aria-sort={here ? sort.direction : undefined}
      className={join(
        "sticky top-(--sticky-top,0px) z-2 whitespace-nowrap bg-ground px-3 py-1.5 font-medium text-muted shadow-[inset_0_-1px_var(--muted)] forced-colors:border-b first:pl-2 last:pr-2",
        end ? "text-end" : "text-start",
        column.className,
      )}
    >
      {sort && column.sortable ? (
        <Link
          href={sort.hrefFor(column.id, turned)}
          scroll={false}
          className={join(
            "group inline-flex min-h-6 items-center gap-1 rounded-sm hover:text-ink",
            end && "flex-row-reverse",
            here && "text-ink",
          )}
        >
          {column.header}
          <Arrow
            aria-hidden
            className={join("size-3.5", here ? "" : "opacity-0 group-hover:opacity-60 group-focus:opacity-60")}
          />
        </Link>
      ) : (
        column.header
      )}
    </th>
  )
}
