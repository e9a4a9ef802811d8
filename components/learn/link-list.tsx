import ExternalLink from "lucide-react/icons/external-link"
import type { ReportLink } from "@/lib/report/links"

/** Addresses outside, each opened beside. */
export function LinkList({ links }: { links: readonly ReportLink[] }) {
  if (links.length === 0) return null
  return (
    <ul className="grid gap-1 text-sm">
      {links.map(({ text, url }) => (
        <li key={url}>
          <a href={url} target="_blank" rel="noreferrer" className="link inline-flex items-center gap-1.5">
            {text}
            <ExternalLink aria-hidden className="size-3.5 shrink-0" />
            <span className="sr-only">(opens in a new tab)</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
