import Link from "next/link"
import type { LensPage } from "@/lib/lens/shown"

/** What a lens asks: its pillars with their questions; each leads to its rules. */
export function LensOutline({ lens }: { lens: Pick<LensPage, "key" | "pillars" | "shownVersion"> }) {
  return (
    <section aria-labelledby="outline" className="grid gap-3">
      <h2 id="outline" className="text-lg">
        What it asks
      </h2>
      {lens.pillars.map((pillar) => (
        <details key={pillar.id} className="rounded-md border border-line bg-surface" open={lens.pillars.length === 1}>
          <summary className="flex min-h-(--control) cursor-pointer items-center justify-between gap-3 px-3 py-2 font-medium">
            {pillar.name}
            <span className="font-normal text-muted text-sm">{pillar.questions.length} questions</span>
          </summary>
          <ol className="grid list-decimal gap-1.5 border-line border-t py-3 pr-3 pl-9 text-sm">
            {pillar.questions.map((question) => (
              <li key={question.id}>
                {lens.shownVersion ? (
                  <Link
                    href={`/lenses/${lens.key}/rules/${encodeURIComponent(question.id)}`}
                    className="hover:underline"
                  >
                    {question.title}
                  </Link>
                ) : (
                  question.title
                )}{" "}
                <span className="text-muted">({question.choices} choices)</span>
              </li>
            ))}
          </ol>
        </details>
      ))}
    </section>
  )
}
