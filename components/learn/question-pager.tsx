import { LinkButton } from "@/components/ui/link-button"
import type { LensRendition } from "@/lib/report/lens-rendition"
import { learnPath } from "./learn-path"

export interface Neighbor {
  href: string
  label: string
  title: string
}

/** The question before and the one after in the order of the lens, also across pillars. */
export function neighborsOf(lensKey: string, lens: LensRendition, questionId: string) {
  const all = lens.pillars.flatMap((pillar) =>
    pillar.questions.map(({ id, label, title }) => ({
      id,
      neighbor: { href: learnPath({ lensKey, pillarId: pillar.id, questionId: id }), label, title },
    })),
  )
  const at = all.findIndex(({ id }) => id === questionId)
  return { previous: all[at - 1]?.neighbor ?? null, next: all[at + 1]?.neighbor ?? null }
}

export function QuestionPager({ previous, next }: { previous: Neighbor | null; next: Neighbor | null }) {
  return (
    <nav aria-label="Questions" className="flex flex-wrap justify-between gap-3 border-line border-t pt-4">
      {previous ? (
        <LinkButton href={previous.href} rel="prev" title={previous.title}>
          Previous: {previous.label}
        </LinkButton>
      ) : (
        <span />
      )}
      {next ? (
        <LinkButton href={next.href} rel="next" title={next.title}>
          Next: {next.label}
        </LinkButton>
      ) : null}
    </nav>
  )
}
