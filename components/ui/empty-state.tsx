import type { ReactNode } from "react"

interface EmptyStateProps {
  title: string
  /** One sentence on what this place is for. */
  children: ReactNode
  /** One button that starts it. */
  action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <section className="grid justify-items-center gap-2 rounded-md border border-line border-dashed px-6 py-12 text-center">
      <svg viewBox="0 0 24 40" aria-hidden="true" className="mb-1 h-10 text-brass">
        <path d="M12 0v24" stroke="currentColor" strokeWidth="1.5" />
        <path d="M7 24h10l-5 14Z" fill="currentColor" />
      </svg>
      <h2 className="text-lg">{title}</h2>
      <p className="max-w-[52ch] text-balance text-muted">{children}</p>
      {action ? <div className="mt-3">{action}</div> : null}
    </section>
  )
}
