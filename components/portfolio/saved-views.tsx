"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { LinkButton } from "@/components/ui/link-button"
import { showToast } from "@/components/ui/toast"
import { ApiError, api } from "@/lib/client/api"
import type { SavedViewLine } from "@/lib/review/portfolio-view"
import { SaveViewDialog } from "./save-view-dialog"

interface SavedViewsProps {
  views: readonly SavedViewLine[]
  /** The page's address after the question mark; empty when nothing is filtered. */
  query: string
  /** Share views and take shared ones away. */
  mayShare: boolean
}

/** The views of this person and of everybody, as links; and keeping the one that is open. */
export function SavedViews({ views, query, mayShare }: SavedViewsProps) {
  const router = useRouter()
  const [saving, setSaving] = useState(false)
  async function remove(view: SavedViewLine) {
    try {
      await api("DELETE", `/api/plumbline/views/${view.id}`)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      showToast(error.message)
    }
    router.refresh()
  }
  const here = views.find((view) => view.query === query)
  if (views.length === 0 && query === "") return null
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm">
      {views.length > 0 ? <span className="text-muted">Views</span> : null}
      {views.map((view) => (
        <LinkButton
          key={view.id}
          size="dense"
          href={view.query === "" ? "/" : `/?${view.query}`}
          aria-current={view === here ? "page" : undefined}
          look={view === here ? "primary" : "secondary"}
        >
          {view.name}
          {view.isShared ? <span className="sr-only"> (shared)</span> : null}
        </LinkButton>
      ))}
      {here && (here.isMine || mayShare) ? (
        <Button size="dense" look="quiet" onClick={() => remove(here)}>
          Delete view “{here.name}”
        </Button>
      ) : null}
      {!here && query !== "" ? (
        <Button size="dense" look="quiet" onClick={() => setSaving(true)}>
          Save this view
        </Button>
      ) : null}
      <SaveViewDialog open={saving} onClose={() => setSaving(false)} query={query} mayShare={mayShare} />
    </div>
  )
}
