import type { ReactNode } from "react"

interface PageHeaderProps {
  /** The thing, not the section: "Checkout". The page's only h1. */
  title: ReactNode
  description?: ReactNode
  /** Badges and facts in one line under the title. */
  facts?: ReactNode
  /** Buttons; the main one last. */
  actions?: ReactNode
}

export function PageHeader({ title, description, facts, actions }: PageHeaderProps) {
  return (
    <div className="grid gap-2">
      <div className="flex items-start justify-between gap-x-6 gap-y-3 max-sm:flex-col">
        <div className="grid min-w-0 gap-1">
          <h1 className="text-xl">{title}</h1>
          {description ? <p className="max-w-prose text-muted">{description}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2 sm:justify-end">{actions}</div> : null}
      </div>
      {facts ? <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm">{facts}</div> : null}
    </div>
  )
}
