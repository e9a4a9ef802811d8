import type { ReactNode } from "react"
import { Breadcrumb, type Crumb } from "@/components/ui/breadcrumb"
import { join } from "@/components/ui/join"
import { TopBarButtons, TopBarMenu } from "./top-bar-buttons"

interface PageProps {
  /** Where this is; the last one is the page itself, without `href`. */
  crumbs: readonly Crumb[]
  /** Who else is here. */
  presence?: ReactNode
  /** `reading` for forms and texts, `full` for screens that lay themselves out to the edges. */
  width?: "reading" | "wide" | "full"
  children: ReactNode
}

const WIDTHS = {
  reading: "mx-auto grid w-full max-w-3xl content-start gap-6 px-4 py-6 sm:px-6",
  wide: "mx-auto grid w-full max-w-7xl content-start gap-6 px-4 py-6 sm:px-6",
  full: "",
}

/** One page inside the shell: the top bar, then the main landmark. */
export function Page({ crumbs, presence, width = "wide", children }: PageProps) {
  return (
    <div className="flex min-h-dvh flex-col [--sticky-top:3rem]">
      <header className="sticky top-0 z-10 flex h-12 items-center gap-2 border-line border-b bg-ground px-3 sm:px-5">
        <TopBarMenu />
        <Breadcrumb crumbs={crumbs} />
        <div className="ml-auto flex shrink-0 items-center gap-3">
          {presence}
          <TopBarButtons />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={join("flex-1 outline-none", WIDTHS[width])}>
        {children}
      </main>
    </div>
  )
}
