import { cookies } from "next/headers"
import type { ReactNode } from "react"
import { pageContext } from "@/app/(workspace)/context"
import { AccountMenu } from "@/components/layout/account-menu"
import { AppShell } from "@/components/layout/app-shell"
import type { NavItem } from "@/components/layout/nav-item"
import { NAV_COOKIE } from "@/components/layout/nav-names"
import { WorkspaceSwitcher } from "@/components/layout/workspace-switcher"
import { UnsavedAnswers } from "@/components/review/unsaved-answers"
import { can, ROLE_WORDS } from "@/lib/access/policy"
import { THEME_COOKIE, themeFrom } from "@/lib/client/theme"
import { listWorkspaces } from "@/lib/server/workspaces"

const NAV: readonly NavItem[] = [
  { href: "/", label: "Portfolio", icon: "portfolio" },
  { href: "/workloads", label: "Workloads", icon: "workloads" },
  { href: "/my-work", label: "My work", icon: "work" },
  { href: "/sessions", label: "Sessions", icon: "sessions" },
  { href: "/lenses", label: "Lenses", icon: "lenses" },
  { href: "/learn", label: "Learn", icon: "learn" },
  { href: "/settings", label: "Settings", icon: "settings" },
]

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const ctx = await pageContext()
  const [workspaces, cookie] = await Promise.all([listWorkspaces(ctx), cookies()])
  const { name, role } = ctx.actor
  return (
    <AppShell
      nav={NAV}
      workspace={<WorkspaceSwitcher workspaces={workspaces} mayCreate={can(role, "workspace.manage")} />}
      account={
        <AccountMenu name={name} role={ROLE_WORDS[role].label} theme={themeFrom(cookie.get(THEME_COOKIE)?.value)} />
      }
      collapsed={cookie.get(NAV_COOKIE)?.value === "icons"}
    >
      {children}
      <UnsavedAnswers userId={ctx.actor.userId} />
    </AppShell>
  )
}
