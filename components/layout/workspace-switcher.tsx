"use client"

import Check from "lucide-react/icons/check"
import ChevronsUpDown from "lucide-react/icons/chevrons-up-down"
import Plus from "lucide-react/icons/plus"
import { Menu } from "@/components/ui/menu"
import type { MenuItem } from "@/components/ui/menu-line"
import { activeWorkspaceCookie } from "@/lib/access/active-workspace"
import { PlumbMark } from "./plumb-mark"

interface WorkspaceSwitcherProps {
  workspaces: readonly { id: string; name: string; active: boolean }[]
  /** Whether this person may make workspaces. */
  mayCreate: boolean
}

/** The workspace one works in; choosing another opens its portfolio. */
export function WorkspaceSwitcher({ workspaces, mayCreate }: WorkspaceSwitcherProps) {
  const active = workspaces.find((workspace) => workspace.active)
  const items: MenuItem[] = workspaces.map((workspace) => ({
    id: workspace.id,
    label: workspace.active ? `${workspace.name} (here)` : workspace.name,
    icon: <Check aria-hidden className={workspace.active ? "" : "invisible"} />,
    onSelect: () => {
      document.cookie = activeWorkspaceCookie(workspace.id, location.protocol === "https:")
      // A whole new page: nothing of the other workspace stays in memory.
      location.assign("/")
    },
  }))
  if (mayCreate) {
    items.push({ id: "new", label: "Workspaces …", icon: <Plus aria-hidden />, href: "/settings/workspaces" })
  }
  return (
    <Menu
      label={`Workspace: ${active?.name ?? "none"}`}
      look="quiet"
      className="w-full justify-start px-1.5 text-start"
      trigger={
        <>
          <PlumbMark className="h-6 w-6 shrink-0" />
          <span className="nav-word min-w-0 flex-1 truncate">{active?.name}</span>
          <ChevronsUpDown aria-hidden className="nav-word text-muted" />
        </>
      }
      items={items}
    />
  )
}
