import type { FullReview } from "@/lib/report/full-review"
import type { Paper } from "@/lib/report/input"
import { Contents, type ContentsEntry } from "./contents"
import { Cover } from "./cover"
import { furniture } from "./furniture"
import { Overview } from "./overview"
import { PropertyList } from "./property-list"
import { ReplacedSigns } from "./replaced-signs"
import { reviewBody } from "./review-body"
import type { Bookmark, Manuscript } from "./typeset"

/** The full review, ready to be laid out. */
export function reviewManuscript(review: FullReview, paper: Paper, replaced: number): Manuscript {
  const { title, workloadName, workspaceName, state, date, properties, scope } = review
  const entries = entriesOf(review)
  return {
    properties: { title: `${workloadName} – ${title}`, author: workspaceName, subject: state, date: new Date(date) },
    cover: <Cover facts={review} paper={paper} />,
    front: (pageOf) => [
      { content: <Overview key="overview" review={review} paper={paper} /> },
      {
        content: <PropertyList key="properties" id="workload" title="Workload" properties={properties} />,
        startsPage: true,
      },
      { content: <PropertyList key="scope" title="Scope of the review" properties={scope} /> },
      { content: <ReplacedSigns key="replaced" count={replaced} /> },
      { content: <Contents key="contents" entries={entries} pageOf={pageOf} /> },
    ],
    body: reviewBody(review, paper),
    paper,
    furniture: (pages) => furniture(review, paper, pages),
    bookmarks: bookmarksOf(review),
    frontLength: 2 + Math.ceil(Math.max(0, entries.length - 16) / 42),
  }
}

function entriesOf({ lenses }: FullReview): ContentsEntry[] {
  return lenses.flatMap((lens) => [
    { anchor: lens.anchor, text: lens.name, level: 0 as const },
    ...lens.pillars.flatMap((pillar) => [
      { anchor: pillar.anchor, text: pillar.row.name, level: 1 as const },
      ...pillar.questions.map(({ anchor, title, label, risk }) => ({
        anchor,
        text: title,
        label,
        risk,
        level: 2 as const,
      })),
    ]),
  ])
}

function bookmarksOf({ lenses }: FullReview): Bookmark[] {
  return [
    { title: "Overview", anchor: "overview" },
    { title: "Workload", anchor: "workload" },
    { title: "Contents", anchor: "contents" },
    ...lenses.flatMap((lens) => {
      const pillars = lens.pillars.map((pillar) => ({
        title: pillar.row.name,
        anchor: pillar.anchor,
        children: pillar.questions.map(({ anchor, label, title }) => ({ title: `${label} ${title}`, anchor })),
      }))
      return lenses.length === 1 ? pillars : [{ title: lens.name, anchor: lens.anchor, children: pillars }]
    }),
  ]
}
