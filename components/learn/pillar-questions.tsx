import Link from "next/link"
import type { PillarRendition } from "@/lib/report/lens-rendition"
import { learnPath } from "./learn-path"

/** The questions of a pillar with their practices, each a link to the place where it is explained. */
export function PillarQuestions({ lensKey, pillar }: { lensKey: string; pillar: PillarRendition }) {
  return (
    <section aria-labelledby="questions" className="grid gap-4">
      <h2 id="questions" className="text-xl">
        Questions
      </h2>
      {pillar.questions.map((question) => {
        const place = { lensKey, pillarId: pillar.id, questionId: question.id }
        return (
          <article key={question.id} className="grid gap-2 rounded-md border border-line bg-surface p-4">
            <h3 className="text-lg">
              <span className="mr-2 text-muted text-sm">{question.label}</span>
              <Link href={learnPath(place)} className="link">
                {question.title}
              </Link>
            </h3>
            <ol className="grid gap-0.5">
              {question.practices.map(({ id, number, title }) => (
                <li key={id} className="flex gap-2">
                  <span className="w-5 shrink-0 text-right text-muted tabular-nums">{number}</span>
                  <Link href={learnPath({ ...place, practiceId: id })} prefetch={false} className="hover:underline">
                    {title}
                  </Link>
                </li>
              ))}
            </ol>
          </article>
        )
      })}
    </section>
  )
}
