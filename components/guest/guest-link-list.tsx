"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { type Column, DataTable } from "@/components/ui/data-table"
import { Time } from "@/components/ui/time"
import { GUEST_HIDDEN, GUEST_REPORTS, type GuestLinkView } from "@/lib/access/guest-link"
import { ApiError, api } from "@/lib/client/api"
import { GuestViewsDialog } from "./guest-views-dialog"

interface GuestLinkListProps {
  links: readonly GuestLinkView[]
  now: Date
}

/** The links of a workload: what each shows, how often it was looked at, and its end. */
export function GuestLinkList({ links, now }: GuestLinkListProps) {
  const router = useRouter()
  const [ending, setEnding] = useState<GuestLinkView>()
  const [shown, setShown] = useState<GuestLinkView>()

  async function revoke() {
    try {
      await api("DELETE", `/api/plumbline/read-only-links/${ending?.id}`)
    } catch (error) {
      if (error instanceof ApiError) return error.message
      throw error
    }
    router.refresh()
    return undefined
  }

  const isOpen = (link: GuestLinkView) => link.revokedAt === null && link.expiresAt > now
  const columns: Column<GuestLinkView>[] = [
    { id: "name", header: "For", cell: (link) => link.name },
    { id: "state", header: "State", cell: (link) => <State link={link} now={now} /> },
    { id: "shows", header: "Shows", cell: shows },
    {
      id: "hides",
      header: "Leaves out",
      cell: ({ hidden }) => hidden.map((one) => GUEST_HIDDEN[one]).join(", ") || "–",
    },
    {
      id: "views",
      header: "Views",
      align: "end",
      cell: (link) => (
        <Button size="dense" look="quiet" onClick={() => setShown(link)}>
          {link.views}
          <span className="sr-only"> views of {link.name}: show the log</span>
        </Button>
      ),
    },
    {
      id: "revoke",
      header: "Actions",
      align: "end",
      quietOnPhone: true,
      cell: (link) =>
        isOpen(link) ? (
          <Button size="dense" look="quiet" onClick={() => setEnding(link)}>
            Revoke<span className="sr-only"> {link.name}</span>
          </Button>
        ) : null,
    },
  ]
  return (
    <>
      <DataTable caption="Guest links" columns={columns} rows={links} rowKey={(link) => link.id} />
      <GuestViewsDialog link={shown} onClose={() => setShown(undefined)} />
      <ConfirmDialog
        open={ending !== undefined}
        onClose={() => setEnding(undefined)}
        title={`Revoke the link for ${ending?.name ?? ""}?`}
        losses="Whoever has it sees nothing any more, at once. A revoked link cannot be brought back; its log stays."
        confirmLabel="Revoke"
        onConfirm={revoke}
      />
    </>
  )
}

function shows({ reports, hasPasscode }: GuestLinkView) {
  const parts = ["Dashboard", ...reports.map((report) => GUEST_REPORTS[report])]
  return `${parts.join(", ")}${hasPasscode ? " · passcode" : ""}`
}

function State({ link, now }: { link: GuestLinkView; now: Date }) {
  if (link.revokedAt) return <Badge>Revoked</Badge>
  if (link.expiresAt <= now) return <Badge>Has run out</Badge>
  return (
    <>
      <Badge tone="success">Open</Badge> until <Time value={link.expiresAt} format="day" />
    </>
  )
}
