import type { QuestionRendition } from "@/lib/report/lens-rendition"

/** The practices of a question at a glance, beside the text on wide screens. */
export function PracticeIndex({ practices }: { practices: QuestionRendition["practices"] }) {
  return (
    <nav aria-label="Practices of this question" className="sticky top-16 hidden self-start text-sm xl:block">
      <ol className="grid gap-1 border-line border-l pl-4">
        {practices.map(({ id, number, title }) => (
          <li key={id} className="flex gap-2">
            <span className="w-4 shrink-0 text-right text-muted tabular-nums">{number}</span>
            <a href={`#${encodeURIComponent(id)}`} className="hover:underline">
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
