import type { Dress } from "@/lib/report/dress"
import type { FullReview } from "@/lib/report/full-review"
import type { Say } from "@/lib/report/words/say"
import { sayIn } from "@/lib/report/words/say-in"
import { Contents, type ContentsEntry } from "./contents"
import { Cover } from "./cover"
import { dressed } from "./dress"
import { fileProperties } from "./file-facts"
import { furniture } from "./furniture"
import { Overview } from "./overview"
import { pillarPages } from "./pillar-pages"
import { PropertyList } from "./property-list"
import { ReplacedSigns } from "./replaced-signs"
import { reviewBody } from "./review-body"
import type { Bookmark, Manuscript } from "./typeset"

/** The full review, ready to be laid out. */
export function reviewManuscript(review: FullReview, dress: Dress, replaced: number): Manuscript {
  const { properties, scope } = review
  const { paper } = dress
  const say = sayIn(dress.language)
  const has = (section: string) => !dress.without.includes(section)
  const entries = has("questions") ? entriesOf(review) : []
  const manuscript: Manuscript = {
    properties: fileProperties(review, dress),
    cover: <Cover facts={review} paper={paper} />,
    front: [
      ...(has("overview") ? [{ content: <Overview key="overview" review={review} paper={paper} /> }] : []),
      ...(has("workload")
        ? [
            {
              content: <PropertyList key="properties" id="workload" title={say("Workload")} properties={properties} />,
              startsPage: true,
            },
            { content: <PropertyList key="scope" title={say("Scope of the review")} properties={scope} /> },
          ]
        : []),
      { content: <ReplacedSigns key="replaced" count={replaced} /> },
      ...(has("contents") && has("questions") ? [{ content: <Contents key="contents" entries={entries} /> }] : []),
    ],
    body: [...(has("words") ? pillarPages(review) : []), ...(has("questions") ? reviewBody(review, paper) : [])],
    continues: true,
    paper,
    furniture: (pages) => furniture(review, dress, pages),
    bookmarks: bookmarksOf(review, say),
  }
  return dressed(manuscript, dress)
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

/** What is left out has no anchor, and so no bookmark either. */
function bookmarksOf({ lenses, pillarPages: words }: FullReview, say: Say): Bookmark[] {
  return [
    { title: say("Overview"), anchor: "overview" },
    { title: say("Workload"), anchor: "workload" },
    { title: say("Contents"), anchor: "contents" },
    ...words.map(({ name, anchor }) => ({ title: `${say("Pillars in words")}: ${name}`, anchor })),
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
