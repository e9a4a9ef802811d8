import Link from "next/link"

export interface Crumb {
  label: string
  /** Left out for the page itself. */
  href?: string
}

export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="min-w-0 text-sm">
      <ol className="flex min-w-0 items-center">
        {crumbs.map((crumb, at) => (
          // On a phone the step before the page is enough.
          <li
            key={crumb.href ?? crumb.label}
            className={`flex min-w-0 items-center ${at < crumbs.length - 2 ? "max-sm:hidden" : ""}`}
          >
            {crumb.href ? (
              <Link
                href={crumb.href}
                className="truncate rounded-sm px-1 text-muted leading-7 hover:text-ink hover:underline"
              >
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page" className="truncate px-1 font-medium">
                {crumb.label}
              </span>
            )}
            {at < crumbs.length - 1 ? (
              <span aria-hidden="true" className="px-1.5 text-muted">
                /
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </nav>
  )
}
