import BookOpen from "lucide-react/icons/book-open"
import Boxes from "lucide-react/icons/boxes"
import GraduationCap from "lucide-react/icons/graduation-cap"
import LayoutGrid from "lucide-react/icons/layout-grid"
import ListChecks from "lucide-react/icons/list-checks"
import Presentation from "lucide-react/icons/presentation"
import Settings from "lucide-react/icons/settings"

export const NAV_ICONS = {
  portfolio: LayoutGrid,
  workloads: Boxes,
  work: ListChecks,
  sessions: Presentation,
  lenses: BookOpen,
  learn: GraduationCap,
  settings: Settings,
} as const

/** A place in the left navigation. Only places that exist and that this person may see are in the list. */
export interface NavItem {
  href: string
  label: string
  icon: keyof typeof NAV_ICONS
  /** Things that wait there, like open work. */
  count?: number
}

/** Whether a page lies under a place; `/` is only itself. */
export function isUnder(pathname: string, href: string): boolean {
  return pathname === href || (href !== "/" && pathname.startsWith(`${href}/`))
}
