"use client"

import { useQuery } from "@tanstack/react-query"
import { type Column, DataTable } from "@/components/ui/data-table"
import { Dialog } from "@/components/ui/dialog"
import { Message } from "@/components/ui/message"
import { Time } from "@/components/ui/time"
import { type GuestLinkView, type GuestViewLine, VIEW_WORDS } from "@/lib/access/guest-link"
import { api } from "@/lib/client/api"

const COLUMNS: Column<GuestViewLine>[] = [
  { id: "what", header: "What", cell: ({ what }) => VIEW_WORDS[what] ?? what },
  { id: "at", header: "When", cell: ({ at }) => <Time value={new Date(at)} format="datetime" /> },
  { id: "network", header: "From", cell: ({ network }) => <span className="font-mono">{network}</span> },
]

interface GuestViewsDialogProps {
  link: GuestLinkView | undefined
  onClose: () => void
}

/** The access log of a link: times and networks, not people. */
export function GuestViewsDialog({ link, onClose }: GuestViewsDialogProps) {
  const { data, error } = useQuery({
    queryKey: ["guest-views", link?.id],
    queryFn: () => api<GuestViewLine[]>("GET", `/api/plumbline/read-only-links/${link?.id}/views`),
    enabled: link !== undefined,
    staleTime: 0,
  })
  return (
    <Dialog
      open={link !== undefined}
      onClose={onClose}
      title={`Who looked: ${link?.name ?? ""}`}
      description="Times and networks are kept, not people. Reloading within a minute counts once."
    >
      {error ? <Message tone="error">{error.message}</Message> : null}
      {data && data.length === 0 ? <p>Nobody has looked yet.</p> : null}
      {data && data.length > 0 ? (
        <DataTable caption="Views" columns={COLUMNS} rows={data} rowKey={(view) => view.id} />
      ) : null}
    </Dialog>
  )
}
