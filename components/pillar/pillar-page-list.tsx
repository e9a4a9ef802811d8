import Link from "next/link"
import { pillarHref } from "@/lib/client/workload-places"

interface PillarPageListProps {
  workloadId: string
  groups: readonly { id: string; name: string }[]
  /** Ids of the pillars whose page somebody has saved. */
  saved: ReadonlySet<string>
}

/** The ways to the pillars' pages, and which of them are written. */
export function PillarPageList({ workloadId, groups, saved }: PillarPageListProps) {
  return (
    <ul className="grid gap-1 text-sm">
      {groups.map(({ id, name }) => (
        <li key={id} className="flex justify-between gap-3">
          <Link href={pillarHref(workloadId, id)} className="rounded-sm hover:underline">
            {name}
          </Link>
          <span className="text-muted">{saved.has(id) ? "written" : "draft"}</span>
        </li>
      ))}
    </ul>
  )
}
