import Link from "next/link"
import type { RelatedPractice } from "@/lib/report/learn-page"
import type { PracticeRendition } from "@/lib/report/lens-rendition"
import { learnPath } from "./learn-path"
import { LinkList } from "./link-list"
import { PracticeFacts } from "./practice-facts"
import { Prose } from "./prose"

interface PracticeReadingProps {
  practice: PracticeRendition
  /** The lens whose pages `related` leads to. */
  lensKey: string
  related: readonly RelatedPractice[]
  /** Its id is the anchor of deep links: on a page of its own, not beside something else. */
  hasAnchor: boolean
}

/** One practice in full; the heading takes the focus when keys move to it. */
export function PracticeReading({ practice, lensKey, related, hasAnchor }: PracticeReadingProps) {
  const { id, number, title, help, plan, links } = practice
  return (
    <article
      id={hasAnchor ? id : undefined}
      className="grid scroll-mt-16 gap-2.5 border-line border-l-2 py-1 pl-4 target:border-l-brass"
    >
      <h3 className="group text-lg" tabIndex={-1} data-learn-practice>
        <span className="mr-2 text-accent tabular-nums">{number}</span>
        {title}
        {hasAnchor ? <AnchorLink id={id} number={number} /> : null}
      </h3>
      <PracticeFacts practice={practice} />
      <Prose texts={help} />
      {plan.length > 0 ? <h4 className="mt-1 text-base">How to get there</h4> : null}
      <Prose texts={plan} />
      <LinkList links={links} />
      {related.length > 0 ? (
        <div className="grid gap-1 text-sm">
          <h4 className="font-medium text-muted">Related practices</h4>
          <ul className="grid gap-0.5">
            {related.map((other) => (
              <li key={`${other.questionId}/${other.practiceId}`}>
                <Link href={learnPath({ lensKey, ...other })} className="link">
                  {other.title}
                </Link>{" "}
                <span className="text-muted">{other.label}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </article>
  )
}

function AnchorLink({ id, number }: { id: string; number: number }) {
  return (
    <a
      href={`#${encodeURIComponent(id)}`}
      aria-label={`Link to practice ${number}`}
      className="ml-2 px-1 font-normal text-muted opacity-0 hover:text-accent focus:opacity-100 group-hover:opacity-100"
    >
      #
    </a>
  )
}
