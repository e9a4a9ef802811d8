"use client"

import Link from "next/link"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { FormProblem } from "@/components/access/form-problem"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { type Column, DataTable } from "@/components/ui/data-table"
import { Time } from "@/components/ui/time"
import { KIND_WORDS, PERMISSION_WORDS, type ReceivedShare } from "@/lib/access/sharing"
import { ApiError, api } from "@/lib/client/api"

interface ReceivedSharesProps {
  shares: readonly ReceivedShare[]
  /** What is for one person alone can be answered by that person, whatever their role. */
  mayAnswer: boolean
}

/** What other workspaces offer, to accept or decline, and what was accepted, to give back. */
export function ReceivedShares({ shares, mayAnswer }: ReceivedSharesProps) {
  const router = useRouter()
  const [problem, setProblem] = useState("")

  async function answer({ id }: ReceivedShare, action: "ACCEPT" | "REJECT") {
    setProblem("")
    try {
      await api("PATCH", `/api/aws/shareInvitations/${id}`, { ShareInvitationAction: action })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
    }
    router.refresh()
  }

  const columns: Column<ReceivedShare>[] = [
    {
      id: "name",
      header: "What",
      cell: ({ name, href }) => (href ? <Link href={href}>{name}</Link> : name),
    },
    { id: "kind", header: "Kind", cell: ({ kind }) => KIND_WORDS[kind] },
    { id: "from", header: "From account", cell: ({ from }) => <span className="font-mono">{from}</span> },
    {
      id: "right",
      header: "Right",
      cell: ({ permission, isPersonal }) => (
        <span title={PERMISSION_WORDS[permission].can}>
          {PERMISSION_WORDS[permission].label}
          {isPersonal ? ", for you alone" : ""}
        </span>
      ),
    },
    {
      id: "state",
      header: "State",
      cell: ({ isAccepted, until }) =>
        isAccepted ? (
          <Badge tone="success">Accepted</Badge>
        ) : (
          <span className="whitespace-nowrap">
            Open until <Time value={until} format="day" />
          </span>
        ),
    },
    {
      id: "actions",
      header: "Actions",
      align: "end",
      quietOnPhone: true,
      cell: (share) =>
        mayAnswer || share.isPersonal ? (
          <span className="inline-flex gap-1">
            {share.isAccepted ? null : (
              <Button size="dense" onClick={() => void answer(share, "ACCEPT")}>
                Accept<span className="sr-only"> {share.name}</span>
              </Button>
            )}
            <Button size="dense" look="quiet" onClick={() => void answer(share, "REJECT")}>
              {share.isAccepted ? "Give back" : "Decline"}
              <span className="sr-only"> {share.name}</span>
            </Button>
          </span>
        ) : null,
    },
  ]
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">From other workspaces</h2>
      <FormProblem>{problem}</FormProblem>
      <DataTable caption="From other workspaces" columns={columns} rows={shares} rowKey={(share) => share.id} />
    </section>
  )
}
