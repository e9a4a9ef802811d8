import Link from "next/link"
import type { LensRendition } from "@/lib/report/lens-rendition"
import { learnPath } from "./learn-path"

/** The pillars of a lens: what each aims at and what it asks. */
export function LensPillars({ lensKey, lens }: { lensKey: string; lens: LensRendition }) {
  return (
    <section aria-labelledby="pillars" className="grid gap-4">
      <h2 id="pillars" className="text-xl">
        Pillars
      </h2>
      {lens.pillars.map(({ id, name, goal, questions }) => (
        <article key={id} className="grid gap-3 rounded-md border border-line bg-surface p-4">
          <h3 className="text-lg">
            <Link href={learnPath({ lensKey, pillarId: id })} className="link">
              {name}
            </Link>
          </h3>
          {goal ? <p className="max-w-prose">{goal}</p> : null}
          <ol className="grid gap-1 text-sm lg:grid-cols-2 lg:gap-x-8">
            {questions.map((question) => (
              <li key={question.id} className="flex gap-3">
                <span className="w-16 shrink-0 text-muted">{question.label}</span>
                <Link
                  href={learnPath({ lensKey, pillarId: id, questionId: question.id })}
                  prefetch={false}
                  className="hover:underline"
                >
                  {question.title}
                </Link>
              </li>
            ))}
          </ol>
        </article>
      ))}
    </section>
  )
}
