"use client"

import { Badge } from "@/components/ui/badge"
import { type Column, DataTable } from "@/components/ui/data-table"
import { Time } from "@/components/ui/time"
import type { TemplateLine } from "@/lib/review/template-view"

const COLUMNS: Column<TemplateLine>[] = [
  { id: "name", header: "Name", cell: ({ name }) => name },
  { id: "about", header: "For", cell: ({ description }) => description, quietOnPhone: true },
  { id: "lenses", header: "Lenses", cell: ({ lenses }) => lenses.join(", ") },
  {
    id: "state",
    header: "State",
    quietOnPhone: true,
    cell: ({ isCurrent, sharedBy }) => (
      <span className="flex flex-wrap gap-1.5">
        {isCurrent ? null : <Badge tone="warning">A lens is out of date</Badge>}
        {sharedBy ? <Badge>Shared by {sharedBy}</Badge> : null}
      </span>
    ),
  },
  { id: "changed", header: "Changed", cell: ({ changedAt }) => <Time value={changedAt} /> },
]

export function TemplateList({ templates }: { templates: readonly TemplateLine[] }) {
  return (
    <DataTable
      caption="Review templates"
      columns={COLUMNS}
      rows={templates}
      rowKey={(template) => template.arn}
      rowHref={(template) => `/settings/templates/${template.id}`}
    />
  )
}
