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
    cell: ({ name, href, action, learnHref }) => (
      <span className="inline-flex flex-wrap justify-end gap-x-4 gap-y-1">
        {learnHref ? (
          <Link href={learnHref} className="link whitespace-nowrap">
            Read the new version<span className="sr-only"> that waits for {name}</span>
          </Link>
        ) : null}
        <Link href={href} className="link whitespace-nowrap">
          {action}
          <span className="sr-only"> of {name}</span>
        </Link>
      </span>
    ),
  },
]

export function NoticeList({ notices }: { notices: readonly Notice[] }) {
  return <DataTable caption="Notices" columns={COLUMNS} rows={notices} rowKey={(notice) => notice.id} />
}
