import ChevronLeft from "lucide-react/icons/chevron-left"
import ChevronRight from "lucide-react/icons/chevron-right"
import { LinkButton } from "./link-button"

interface PagerProps {
  /** "1–50 of 312 workloads". */
  summary: string
  previousHref?: string
  nextHref?: string
}

export function Pager({ summary, previousHref, nextHref }: PagerProps) {
  return (
    <nav aria-label="Pages" className="flex items-center gap-2 text-sm">
      <span className="mr-auto text-muted">{summary}</span>
      {previousHref ? (
        <LinkButton size="dense" href={previousHref} rel="prev">
          <ChevronLeft aria-hidden />
          Previous
        </LinkButton>
      ) : null}
      {nextHref ? (
        <LinkButton size="dense" href={nextHref} rel="next">
          Next
          <ChevronRight aria-hidden />
        </LinkButton>
      ) : null}
    </nav>
  )
}
