"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { type Column, DataTable } from "@/components/ui/data-table"
import { Time } from "@/components/ui/time"
import type { AccessKeySummary } from "@/lib/access/access-key"
import { ApiError, api } from "@/lib/client/api"

interface AccessKeyListProps {
  keys: readonly AccessKeySummary[]
  now: Date
}

export function AccessKeyList({ keys, now }: AccessKeyListProps) {
  const router = useRouter()
  const [ending, setEnding] = useState<AccessKeySummary>()

  async function revoke(): Promise<string | undefined> {
    try {
      await api("DELETE", `/api/plumbline/access-keys/${ending?.accessKeyId}`)
    } catch (error) {
      if (error instanceof ApiError) return error.message
      throw error
    }
    router.refresh()
    return undefined
  }

  const columns: Column<AccessKeySummary>[] = [
    { id: "name", header: "Name", cell: (key) => key.name },
    { id: "id", header: "Access key ID", cell: (key) => <span className="font-mono">{key.accessKeyId}</span> },
    { id: "owner", header: "Acts as", cell: (key) => (key.mine ? "You" : key.owner.name) },
    { id: "used", header: "Last used", cell: (key) => (key.lastUsedAt ? <Time value={key.lastUsedAt} /> : "Never") },
    {
      id: "expires",
      header: "Good until",
      cell: (key) => <Expiry key={key.accessKeyId} at={key.expiresAt} now={now} />,
    },
    {
      id: "revoke",
      header: "Actions",
      align: "end",
      quietOnPhone: true,
      cell: (key) => (
        <Button size="dense" look="quiet" onClick={() => setEnding(key)}>
          Revoke<span className="sr-only"> {key.name}</span>
        </Button>
      ),
    },
  ]
  return (
    <>
      <DataTable caption="Access keys" columns={columns} rows={keys} rowKey={(key) => key.accessKeyId} />
      <ConfirmDialog
        open={ending !== undefined}
        onClose={() => setEnding(undefined)}
        title={`Revoke ${ending?.name ?? ""}?`}
        losses={`Scripts that use ${ending?.accessKeyId} stop working at once. A revoked key cannot be brought back.`}
        confirmLabel="Revoke"
        onConfirm={revoke}
      />
    </>
  )
}

function Expiry({ at, now }: { at: Date | null; now: Date }) {
  if (at === null) return "No end"
  return at <= now ? <Badge tone="warning">Has run out</Badge> : <Time value={at} format="day" />
}
