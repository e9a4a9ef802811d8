"use client"

import { useState } from "react"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { type Column, DataTable } from "@/components/ui/data-table"
import { Time } from "@/components/ui/time"
import type { Member } from "@/lib/access/member"
import type { Role } from "@/lib/access/policy"
import { MemberRole } from "./member-role"
import { RemoveMember } from "./remove-member"
import { mayTouch } from "./role-options"

interface MemberListProps {
  members: readonly Member[]
  /** The role of who looks at the list. */
  mine: Role
}

export function MemberList({ members, mine }: MemberListProps) {
  const [leaving, setLeaving] = useState<Member>()
  const columns: Column<Member>[] = [
    {
      id: "name",
      header: "Name",
      cell: (member) => (
        <span className="flex items-center gap-2">
          {member.name}
          {member.me ? <Badge>You</Badge> : null}
        </span>
      ),
    },
    { id: "email", header: "E-mail", cell: (member) => member.email, quietOnPhone: true },
    { id: "role", header: "Role", className: "w-56", cell: (member) => <MemberRole member={member} mine={mine} /> },
    {
      id: "since",
      header: "Since",
      className: "max-md:hidden",
      cell: (member) => <Time value={member.joinedAt} />,
    },
    {
      id: "remove",
      header: "Actions",
      align: "end",
      quietOnPhone: true,
      cell: (member) =>
        member.me || mayTouch(mine, member.role) ? (
          <Button size="dense" look="quiet" onClick={() => setLeaving(member)}>
            {member.me ? "Leave" : "Remove"}
            <span className="sr-only"> {member.me ? "this workspace" : member.name}</span>
          </Button>
        ) : null,
    },
  ]
  return (
    <>
      <DataTable caption="Members" columns={columns} rows={members} rowKey={(member) => member.userId} />
      <RemoveMember member={leaving} onClose={() => setLeaving(undefined)} />
    </>
  )
}
