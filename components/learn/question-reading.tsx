import type { RelatedPractice } from "@/lib/report/learn-page"
import type { QuestionRendition } from "@/lib/report/lens-rendition"
import { LinkList } from "./link-list"
import { PracticeReading } from "./practice-reading"
import { LabelledList, numbered, Prose } from "./prose"

interface QuestionReadingProps {
  question: QuestionRendition
  lensKey: string
  /** For each practice, in order; empty where nobody looked. */
  related: readonly (readonly RelatedPractice[])[]
  /** On a page of its own, where practices are the targets of links. */
  hasAnchors: boolean
}

/** Everything about a question below its title: why it is asked, how to talk about it, its practices, its rules. */
export function QuestionReading({ question, lensKey, related, hasAnchors }: QuestionReadingProps) {
  const { texts, prompt, failureQuestion, evidence, roles, links, practices, noneOfThese, rules } = question
  return (
    <div className="grid gap-8">
      <section aria-label="About the question" className="grid gap-4">
        <Prose texts={texts} />
        <Spoken label="What we really ask" text={prompt} />
        <Spoken label="If it fails" text={failureQuestion} />
        <LabelledList label="Good evidence" items={evidence} />
        {roles.length > 0 ? (
          <p className="text-sm">
            <span className="font-medium">Who can answer: </span>
            {roles.join(", ")}
          </p>
        ) : null}
        <LinkList links={links} />
      </section>
      <section aria-label="Practices" className="grid gap-6">
        <h2 className="text-xl">Practices</h2>
        {practices.map((practice, index) => (
          <PracticeReading
            key={practice.id}
            practice={practice}
            lensKey={lensKey}
            related={related[index] ?? []}
            hasAnchor={hasAnchors}
          />
        ))}
        {noneOfThese.map(({ id, title, help }) => (
          <div key={id} className="grid gap-2 border-line border-l-2 py-1 pl-4">
            <h3 className="text-lg">{title}</h3>
            <Prose texts={help} />
          </div>
        ))}
      </section>
      <section aria-label="How the risk is decided" className="grid gap-2">
        <h2 className="text-xl">How the risk is decided</h2>
        <p className="text-muted">The first line that is true decides.</p>
        <ol className="grid max-w-prose list-decimal gap-1 pl-5">
          {numbered(rules).map(([at, { words }]) => (
            <li key={at} className="pl-1">
              {words}
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

/** A question as one would ask it in the room. */
function Spoken({ label, text }: { label: string; text: string }) {
  if (text === "") return null
  return (
    <div className="grid max-w-prose gap-0.5">
      <h2 className="text-base">{label}</h2>
      <p className="italic">{text}</p>
    </div>
  )
}
