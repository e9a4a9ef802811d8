import Link from "next/link"
import type { ReactNode } from "react"
import { PlumbMark } from "@/components/layout/plumb-mark"
import { TopBarButtons } from "@/components/layout/top-bar-buttons"

interface SessionFrameProps {
  title: string
  /** The workload and its page; null for guests, who see only the session. */
  workload: { name: string; href: string } | null
  /** How the session stands and what can be opened, at the right. */
  tools?: ReactNode
  children: ReactNode
}

/** A session has the whole window: one quiet line at the top and nothing beside it. */
export function SessionFrame({ title, workload, tools, children }: SessionFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col [--sticky-top:3rem]">
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-md bg-accent px-4 py-2 text-on-accent focus:translate-y-0"
      >
        Skip to content
      </a>
      <header className="sticky top-0 z-10 flex h-12 items-center gap-2 border-line border-b bg-ground px-3 sm:px-5">
        <PlumbMark className="h-6 shrink-0" />
        <p className="flex min-w-0 items-center gap-1.5 text-sm">
          {workload ? (
            <>
              <Link
                href={workload.href}
                className="truncate rounded-sm px-1 text-muted leading-7 hover:text-ink hover:underline max-sm:hidden"
              >
                {workload.name}
              </Link>
              <span aria-hidden className="text-muted max-sm:hidden">
                /
              </span>
            </>
          ) : null}
          <span className="truncate font-medium">{title}</span>
        </p>
        <div className="ml-auto flex shrink-0 items-center gap-2">
          {tools}
          <TopBarButtons />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
    </div>
  )
}
