import type { ReactNode } from "react"
import { ToastRegion } from "@/components/ui/toast-region"
import type { NavItem } from "./nav-item"
import { ShellCommands } from "./shell-commands"
import { SideNav } from "./side-nav"

interface AppShellProps {
  nav: readonly NavItem[]
  /** The workspace switcher, at the top of the navigation. */
  workspace: ReactNode
  /** Who is signed in, at its foot. */
  account: ReactNode
  /** From the cookie `NAV_COOKIE`, so that the first paint has the right width. */
  collapsed: boolean
  /** A `Page`. */
  children: ReactNode
}

/** What stays while people move about: skip link, navigation, palette, shortcuts, notices. */
export function AppShell({ nav, workspace, account, collapsed, children }: AppShellProps) {
  return (
    <>
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-md bg-accent px-4 py-2 text-on-accent focus:translate-y-0"
      >
        Skip to content
      </a>
      <div className="flex items-start">
        <SideNav items={nav} top={workspace} foot={account} collapsed={collapsed} />
        <div className="min-w-0 flex-1">{children}</div>
      </div>
      <ShellCommands nav={nav} />
      <ToastRegion />
    </>
  )
}
