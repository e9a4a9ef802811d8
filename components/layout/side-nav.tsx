"use client"

import PanelLeft from "lucide-react/icons/panel-left"
import Link from "next/link"
import { usePathname } from "next/navigation"
import { type ReactNode, useState } from "react"
import { join } from "@/components/ui/join"
import { rememberPreference } from "@/lib/client/preference"
import { isUnder, NAV_ICONS, type NavItem } from "./nav-item"
import { NAV_COOKIE, NAV_ID } from "./nav-names"

interface SideNavProps {
  items: readonly NavItem[]
  /** The workspace switcher. */
  top: ReactNode
  /** Account and theme. */
  foot: ReactNode
  collapsed: boolean
}

/**
 * One element for three shapes: beside the page with words, beside the page as icons, and on a phone a popover that
 * the top bar's menu button opens.
 */
export function SideNav({ items, top, foot, collapsed: first }: SideNavProps) {
  const pathname = usePathname()
  const [collapsed, setCollapsed] = useState(first)

  function toggle() {
    setCollapsed(!collapsed)
    rememberPreference(NAV_COOKIE, collapsed ? "words" : "icons")
  }

  return (
    <nav
      id={NAV_ID}
      aria-label="Main"
      popover="auto"
      data-collapsed={collapsed || undefined}
      className={join(
        "group/nav m-0 h-dvh max-h-none flex-col gap-1 border-line border-r bg-surface p-2 text-ink backdrop:bg-scrim",
        "max-sm:w-68 max-sm:open:flex sm:sticky sm:inset-auto sm:top-0 sm:flex",
        collapsed ? "sm:w-14" : "sm:w-14 lg:w-56",
      )}
    >
      {top}
      <ul className="mt-2 grid flex-1 content-start gap-0.5 overflow-y-auto">
        {items.map((item) => (
          <NavLink key={item.href} item={item} here={isUnder(pathname, item.href)} />
        ))}
      </ul>
      {foot}
      <button
        type="button"
        onClick={toggle}
        aria-pressed={collapsed}
        className="flex min-h-control items-center gap-2.5 rounded-md px-2.5 text-muted hover:bg-sunken hover:text-ink max-lg:hidden"
      >
        <PanelLeft aria-hidden className="size-4.5 shrink-0" />
        <span className="nav-word">Only icons</span>
      </button>
    </nav>
  )
}

function NavLink({ item, here }: { item: NavItem; here: boolean }) {
  const Icon = NAV_ICONS[item.icon]
  return (
    <li>
      <Link
        href={item.href}
        title={item.label}
        aria-current={here ? "page" : undefined}
        onClick={() => {
          const nav = document.getElementById(NAV_ID)
          if (nav?.matches(":popover-open")) nav.hidePopover()
        }}
        className={join(
          "flex min-h-control items-center gap-2.5 rounded-md px-2.5 -outline-offset-2",
          here ? "bg-accent-soft font-medium text-accent forced-colors:underline" : "hover:bg-sunken",
        )}
      >
        <Icon aria-hidden className="size-4.5 shrink-0" />
        <span className="nav-word flex-1 truncate">{item.label}</span>
        {item.count ? (
          <span className="nav-word text-muted text-sm tabular-nums">
            {item.count}
            <span className="sr-only"> waiting</span>
          </span>
        ) : null}
      </Link>
    </li>
  )
}
