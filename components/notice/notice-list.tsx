"use client"

import Link from "next/link"
import { type Column, DataTable } from "@/components/ui/data-table"
import type { Notice } from "@/lib/review/notice-view"

const COLUMNS: Column<Notice>[] = [
  { id: "name", header: "Where", cell: ({ name }) => name },
  { id: "text", header: "What", cell: ({ text }) => text, quietOnPhone: true },
  {
    id: "action",
    header: "Next",
    align: "end",
    quietOnPhone: true,
    cell: ({ name, href, action }) => (
      <Link href={href} className="link whitespace-nowrap">
        {action}
        <span className="sr-only"> of {name}</span>
      </Link>
    ),
  },
]

export function NoticeList({ notices }: { notices: readonly Notice[] }) {
  return <DataTable caption="Notices" columns={COLUMNS} rows={notices} rowKey={(notice) => notice.id} />
}
