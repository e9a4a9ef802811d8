import Link from "next/link"
import { join } from "./join"
import { TabStrip } from "./tab-strip"

export interface Tab {
  href: string
  label: string
  /** A number that explains itself, or one with its unit: "6 to do". */
  count?: number | string
}

interface TabsProps {
  /** What the tabs are views of, for people who listen: "Checkout". */
  label: string
  tabs: readonly Tab[]
  /** The `href` of the tab that is shown. */
  current: string
}

/** Tabs are links: they survive a reload, can be sent, and open in a new window. */
export function Tabs({ label, tabs, current }: TabsProps) {
  return (
    <TabStrip label={label} current={current}>
      <ul className="flex gap-x-1 sm:flex-wrap">
        {tabs.map((tab) => {
          const here = tab.href === current
          return (
            <li key={tab.href}>
              <Link
                href={tab.href}
                aria-current={here ? "page" : undefined}
                className={join(
                  "flex min-h-control items-center gap-1.5 whitespace-nowrap rounded-t-md border-b-2 px-3 -outline-offset-2",
                  here
                    ? "border-accent font-medium text-accent forced-colors:border-[Highlight]"
                    : "border-transparent text-muted forced-colors:border-[Canvas] hover:border-line hover:text-ink",
                )}
              >
                {tab.label}
                {tab.count === undefined ? null : <span className="font-normal text-muted text-sm">{tab.count}</span>}
              </Link>
            </li>
          )
        })}
      </ul>
    </TabStrip>
  )
}
