import { Text, View } from "@react-pdf/renderer"
import type { Dress, Paper } from "@/lib/report/dress"
import { type LensBook, practiceAnchor } from "@/lib/report/lens-book"
import type { Say } from "@/lib/report/words/say"
import { sayIn } from "@/lib/report/words/say-in"
import { Contents } from "./contents"
import { CoverSheet } from "./cover-sheet"
import { dressed, useSay } from "./dress"
import { fileProperties } from "./file-facts"
import { furniture } from "./furniture"
import { lensBookPieces } from "./lens-book-pieces"
import { BookList, BookTexts } from "./lens-book-texts"
import { ReplacedSigns } from "./replaced-signs"
import type { Bookmark, Manuscript } from "./typeset"

/** A lens as a book, ready to be laid out: cover, contents, then every pillar, question and practice. */
export function lensBookManuscript(book: LensBook, dress: Dress, replaced: number): Manuscript {
  const { head, designPrinciples } = book
  const { description } = head
  const { paper } = dress
  const entries = entriesOf(book)
  const manuscript: Manuscript = {
    properties: fileProperties(head, dress),
    cover: <BookCover book={book} paper={paper} />,
    front: [
      { content: <About key="about" description={description} designPrinciples={designPrinciples} /> },
      { content: <ReplacedSigns key="replaced" count={replaced} /> },
      { content: <Contents key="contents" entries={entries} /> },
    ],
    body: lensBookPieces(book),
    paper,
    furniture: (pages) => furniture(head, dress, pages),
    bookmarks: bookmarksOf(book, sayIn(dress.language)),
  }
  return dressed(manuscript, dress)
}

function entriesOf({ pillars }: LensBook) {
  return pillars.flatMap(({ anchor, name, questions }) => [
    { anchor, text: name, level: 1 as const },
    ...questions.map((question) => ({
      ...{ anchor: question.anchor, text: question.title, label: question.label },
      level: 2 as const,
    })),
  ])
}

function bookmarksOf({ pillars }: LensBook, say: Say): Bookmark[] {
  return [
    { title: say("Contents"), anchor: "contents" },
    ...pillars.map(({ name, anchor, questions }) => ({
      title: name,
      anchor,
      children: questions.map((question) => ({
        title: `${question.label} ${question.title}`,
        anchor: question.anchor,
        children: question.practices.map((practice) => ({
          title: `${practice.number} ${practice.title}`,
          anchor: practiceAnchor(question, practice.number),
        })),
      })),
    })),
  ]
}

function About({ description, designPrinciples }: { description: string; designPrinciples: string[] }) {
  return (
    <View id="about" style={{ marginBottom: 18 }}>
      <BookTexts texts={description === "" ? [] : [description]} />
      <BookList title={useSay()("Design principles")} items={designPrinciples} />
    </View>
  )
}

function BookCover({ book: { head, extent }, paper }: { book: LensBook; paper: Paper }) {
  return (
    <CoverSheet head={head} paper={paper}>
      <Text style={{ marginTop: 12 }}>{extent}</Text>
    </CoverSheet>
  )
}
