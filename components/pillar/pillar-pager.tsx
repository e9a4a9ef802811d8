import Link from "next/link"
import { pillarHref } from "@/lib/client/workload-places"

interface PillarPagerProps {
  workloadId: string
  groups: readonly { id: string; name: string }[]
  current: string
}

/** The pages of the other pillars, in the workload's order. */
export function PillarPager({ workloadId, groups, current }: PillarPagerProps) {
  return (
    <nav aria-label="Pillars" className="border-line border-t pt-4">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {groups.map(({ id, name }) => (
          <li key={id}>
            {id === current ? (
              <span aria-current="page" className="font-semibold">
                {name}
              </span>
            ) : (
              <Link href={pillarHref(workloadId, id)} className="text-accent underline">
                {name}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
