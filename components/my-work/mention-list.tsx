import Link from "next/link"
import { Time } from "@/components/ui/time"
import type { Mention } from "@/lib/review/mention"

/** Comments that name the reader, newest first. */
export function MentionList({ mentions }: { mentions: readonly Mention[] }) {
  return (
    <section className="grid gap-2">
      <h2 className="text-lg">Comments that name you</h2>
      <ul className="border-line border-t text-sm">
        {mentions.map((mention) => (
          <li key={mention.id} className="relative grid gap-1 border-line border-b px-2 py-2.5 hover:bg-sunken">
            <p className="flex flex-wrap gap-x-3">
              <Link href={mention.path} className="rounded-sm font-medium after:absolute after:inset-0 hover:underline">
                {mention.itemTitle}
              </Link>
              <span className="text-muted">
                {mention.workloadName}, {mention.authorName}, <Time value={mention.at} format="day" relative />
              </span>
            </p>
            <p className="line-clamp-3 max-w-prose whitespace-pre-line">{mention.text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
