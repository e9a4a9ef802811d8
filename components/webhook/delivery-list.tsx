"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { type Column, DataTable } from "@/components/ui/data-table"
import { Message } from "@/components/ui/message"
import { Time } from "@/components/ui/time"
import type { DeliveryView } from "@/lib/access/webhook"
import { ApiError, api } from "@/lib/client/api"
import { DeliveryState } from "./webhook-state"

interface DeliveryListProps {
  webhookId: string
  deliveries: readonly DeliveryView[]
}

/** The log: what was sent, what came back, and once more if need be. */
export function DeliveryList({ webhookId, deliveries }: DeliveryListProps) {
  const router = useRouter()
  const [problem, setProblem] = useState("")

  async function replay(delivery: DeliveryView) {
    setProblem("")
    try {
      await api("POST", `/api/plumbline/webhooks/${webhookId}/deliveries/${delivery.id}/replay`)
      router.refresh()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
    }
  }

  const columns: Column<DeliveryView>[] = [
    { id: "type", header: "Event", cell: (delivery) => <span className="font-mono">{delivery.type}</span> },
    { id: "made", header: "Happened", cell: (delivery) => <Time value={delivery.createdAt} format="datetime" /> },
    { id: "state", header: "State", cell: (delivery) => <DeliveryState delivery={delivery} /> },
    {
      id: "answer",
      header: "Answer",
      cell: ({ responseStatus, problem: wrong }) =>
        wrong || (responseStatus === null ? "" : `Status ${responseStatus}`),
    },
    { id: "tries", header: "Tries", align: "end", cell: (delivery) => delivery.tries },
    {
      id: "again",
      header: "Actions",
      align: "end",
      quietOnPhone: true,
      cell: (delivery) =>
        delivery.status === "WAITING" ? null : (
          <Button size="dense" look="quiet" onClick={() => replay(delivery)}>
            Send again<span className="sr-only"> {delivery.type}</span>
          </Button>
        ),
    },
  ]
  return (
    <div className="grid gap-3">
      {problem === "" ? null : (
        <Message tone="error" live>
          {problem}
        </Message>
      )}
      <DataTable caption="Deliveries" columns={columns} rows={deliveries} rowKey={(delivery) => delivery.id} />
    </div>
  )
}
