"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { type Column, DataTable } from "@/components/ui/data-table"
import { Time } from "@/components/ui/time"
import type { OpenInvitation } from "@/lib/access/member"
import { ROLE_WORDS, type Role } from "@/lib/access/policy"
import { ApiError, api } from "@/lib/client/api"
import { FormProblem } from "./form-problem"
import { mayTouch } from "./role-options"

interface InvitationListProps {
  invitations: readonly OpenInvitation[]
  mine: Role
}

export function InvitationList({ invitations, mine }: InvitationListProps) {
  const router = useRouter()
  const [problem, setProblem] = useState("")

  async function takeBack({ invitationId }: OpenInvitation) {
    setProblem("")
    try {
      await api("DELETE", `/api/plumbline/invitations/${invitationId}`)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
    }
    router.refresh()
  }

  const columns: Column<OpenInvitation>[] = [
    { id: "email", header: "E-mail", cell: (invitation) => invitation.email },
    { id: "role", header: "Role", className: "w-56", cell: (invitation) => ROLE_WORDS[invitation.role].label },
    {
      id: "until",
      header: "Good until",
      cell: ({ expired, expiresAt }) =>
        expired ? <Badge tone="warning">Has run out</Badge> : <Time value={expiresAt} format="day" />,
    },
    {
      id: "revoke",
      header: "Actions",
      align: "end",
      quietOnPhone: true,
      cell: (invitation) =>
        mayTouch(mine, invitation.role) ? (
          <Button size="dense" look="quiet" onClick={() => void takeBack(invitation)}>
            {invitation.expired ? "Remove" : "Take back"}
            <span className="sr-only"> the invitation of {invitation.email}</span>
          </Button>
        ) : null,
    },
  ]
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">Open invitations</h2>
      <FormProblem>{problem}</FormProblem>
      <DataTable
        caption="Open invitations"
        columns={columns}
        rows={invitations}
        rowKey={(invitation) => invitation.invitationId}
      />
    </section>
  )
}
