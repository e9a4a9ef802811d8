"use client"

import { type ReactNode, useEffect, useRef } from "react"

interface TabStripProps {
  label: string
  /** The address of the tab that is shown. */
  current: string
  children: ReactNode
}

/** Where the tabs have no room beside each other, the one that is shown is scrolled into sight. */
export function TabStrip({ label, current, children }: TabStripProps) {
  const strip = useRef<HTMLElement>(null)
  // The outside system is the strip's scroll position. Only the strip moves, never the page.
  useEffect(() => {
    const links = [...(strip.current?.querySelectorAll("a") ?? [])]
    const tab = links.find((link) => link.getAttribute("href") === current)
    if (strip.current && tab) strip.current.scrollLeft = middleOf(tab) - strip.current.clientWidth / 2
  }, [current])
  return (
    <nav ref={strip} aria-label={label} className="relative overflow-x-auto border-line border-b">
      {children}
    </nav>
  )
}

function middleOf({ offsetLeft, offsetWidth }: HTMLElement): number {
  return offsetLeft + offsetWidth / 2
}
