"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { type Column, DataTable } from "@/components/ui/data-table"
import { Time } from "@/components/ui/time"
import { type GivenShare, KIND_WORDS, STATE_WORDS } from "@/lib/access/sharing"
import { ApiError, api } from "@/lib/client/api"
import { SharePermissionChoice } from "./share-permission"

const TONES = { PENDING: "neutral", ACCEPTED: "success", REJECTED: "warning", EXPIRED: "warning" } as const

/** What this workspace shares, with whom and what became of it. */
export function GivenShares({ shares }: { shares: readonly GivenShare[] }) {
  const router = useRouter()
  const [ending, setEnding] = useState<GivenShare>()

  async function withdraw(): Promise<string | undefined> {
    try {
      await api("DELETE", ending?.path ?? "")
    } catch (error) {
      if (error instanceof ApiError) return error.message
      throw error
    }
    router.refresh()
    return undefined
  }

  const columns: Column<GivenShare>[] = [
    { id: "name", header: "What", cell: ({ name }) => name },
    { id: "kind", header: "Kind", cell: ({ kind }) => KIND_WORDS[kind] },
    { id: "with", header: "With", cell: ({ sharedWith }) => <span className="break-all font-mono">{sharedWith}</span> },
    { id: "right", header: "Right", cell: (share) => <SharePermissionChoice key={share.id} share={share} /> },
    {
      id: "state",
      header: "State",
      cell: ({ state, until }) => (
        <span className="inline-flex flex-wrap items-center gap-x-2">
          <Badge tone={TONES[state]}>{STATE_WORDS[state]}</Badge>
          {state === "PENDING" ? (
            <span className="text-muted">
              until <Time value={until} format="day" />
            </span>
          ) : null}
        </span>
      ),
    },
    {
      id: "actions",
      header: "Actions",
      align: "end",
      quietOnPhone: true,
      cell: (share) => (
        <Button size="dense" look="quiet" onClick={() => setEnding(share)}>
          Withdraw
          <span className="sr-only">
            {" "}
            {share.name} from {share.sharedWith}
          </span>
        </Button>
      ),
    },
  ]
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">To other workspaces</h2>
      <DataTable caption="To other workspaces" columns={columns} rows={shares} rowKey={(share) => share.id} />
      <ConfirmDialog
        open={ending !== undefined}
        onClose={() => setEnding(undefined)}
        title={`Withdraw ${ending?.name ?? ""}?`}
        losses={`${ending?.sharedWith} no longer sees it, from this moment on. What they answered stays.`}
        confirmLabel="Withdraw"
        onConfirm={withdraw}
      />
    </section>
  )
}
