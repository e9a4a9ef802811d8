"use client"

import { type ReactNode, useSyncExternalStore } from "react"
import { SkeletonList } from "@/components/ui/skeleton"

interface InBrowserProps {
  /** What is coming: "Description". */
  label: string
  children: () => ReactNode
}

const never = () => () => {}

/**
 * A form that is there only once it works: what is typed into a page before it is alive is lost, and drafts on this
 * device are unknown to the server.
 */
export function InBrowser({ label, children }: InBrowserProps) {
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return alive ? children() : <SkeletonList label={label} rowClassName="h-20" />
}
