"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button"
import type { ItemLine } from "@/lib/improvement/item-line"
import { BulkDialog } from "./bulk-dialog"
import { MergeDialog } from "./merge-dialog"
import type { PlanMember } from "./plan-view"
import { WhatIfDialog } from "./what-if-dialog"

interface BulkBarProps {
  workloadId: string
  chosen: readonly ItemLine[]
  members: readonly PlanMember[]
  mayEdit: boolean
  onClear: () => void
}

/** What can be done with the chosen improvements; stays in sight at the end of the window. */
export function BulkBar({ workloadId, chosen, members, mayEdit, onClear }: BulkBarProps) {
  const [open, setOpen] = useState<"change" | "merge" | "what if" | null>(null)
  const close = () => setOpen(null)
  return (
    <section
      aria-label="Chosen improvements"
      className="sticky bottom-2 z-3 flex flex-wrap items-center gap-2 rounded-md border border-muted bg-surface px-3 py-2 shadow-overlay"
    >
      <p className="mr-auto font-medium" role="status">
        {chosen.length} chosen
      </p>
      <Button size="dense" onClick={() => setOpen("what if")}>
        What if they were done
      </Button>
      {mayEdit ? (
        <Button size="dense" onClick={() => setOpen("change")}>
          Change …
        </Button>
      ) : null}
      {mayEdit && chosen.length > 1 ? (
        <Button size="dense" onClick={() => setOpen("merge")}>
          Merge …
        </Button>
      ) : null}
      <Button size="dense" look="quiet" onClick={onClear}>
        Choose none
      </Button>
      {open === "what if" ? <WhatIfDialog workloadId={workloadId} chosen={chosen} onClose={close} /> : null}
      {open === "change" ? (
        <BulkDialog workloadId={workloadId} chosen={chosen} members={members} onClose={close} />
      ) : null}
      {open === "merge" ? (
        <MergeDialog workloadId={workloadId} chosen={chosen} onClose={close} onMerged={onClear} />
      ) : null}
    </section>
  )
}
