"use client"

import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { type Column, DataTable } from "@/components/ui/data-table"
import { ROLE_WORDS } from "@/lib/access/policy"
import type { WorkspaceSummary } from "@/lib/access/workspace"
import { openWorkspace } from "@/lib/client/active-workspace"

const COLUMNS: Column<WorkspaceSummary>[] = [
  { id: "name", header: "Name", cell: (workspace) => workspace.name },
  {
    id: "account",
    header: "Account ID",
    cell: (workspace) => <span className="font-mono">{workspace.accountId}</span>,
  },
  { id: "role", header: "Your role", cell: (workspace) => ROLE_WORDS[workspace.role].label },
  {
    id: "open",
    header: "Actions",
    align: "end",
    quietOnPhone: true,
    cell: ({ id, name, active }) =>
      active ? (
        <Badge tone="accent">You are here</Badge>
      ) : (
        <Button size="dense" onClick={() => openWorkspace(id)}>
          Open<span className="sr-only"> {name}</span>
        </Button>
      ),
  },
]

export function WorkspaceList({ workspaces }: { workspaces: readonly WorkspaceSummary[] }) {
  return (
    <DataTable caption="Your workspaces" columns={COLUMNS} rows={workspaces} rowKey={(workspace) => workspace.id} />
  )
}
