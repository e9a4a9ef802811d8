import { View } from "@react-pdf/renderer"
import type { Dress } from "@/lib/report/dress"
import type { DocumentSection, SectionDocument } from "@/lib/report/section-document"
import { columnWidths } from "./column-widths"
import { COVER_EDGE, CoverSheet } from "./cover-sheet"
import { dressed } from "./dress"
import { fileProperties } from "./file-facts"
import { furniture } from "./furniture"
import { Title } from "./headings"
import { LOOKS } from "./looks"
import { Prose, useTextWidth } from "./prose"
import { ReplacedSigns } from "./replaced-signs"
import { tag } from "./structure"
import { muted, row } from "./style"
import { Table } from "./table"
import { T } from "./text"
import type { Manuscript } from "./typeset"

/** A document of sections, ready to be laid out: minutes, a preparation pack. */
export function sectionManuscript(document: SectionDocument, dress: Dress, replaced: number): Manuscript {
  const { head, finding } = document
  const sections = document.sections.filter(({ anchor }) => !dress.without.includes(anchor))
  const cover = (
    <CoverSheet head={head} paper={dress.paper} foot={<Finding text={finding} />}>
      <T style={[muted, { marginTop: 12, fontSize: 10.5 }]}>{head.description}</T>
    </CoverSheet>
  )
  const manuscript: Manuscript = {
    properties: fileProperties(head, dress),
    cover,
    // All of it stands with the cover: a body of its own would begin on another page.
    front: [
      ...sections.map((section) => ({ content: <SectionPiece key={section.anchor} section={section} /> })),
      { content: <ReplacedSigns key="replaced" count={replaced} /> },
    ],
    body: [],
    paper: dress.paper,
    furniture: (pages) => furniture(head, dress, pages),
    bookmarks: sections.map(({ title, anchor }) => ({ title, anchor })),
  }
  return dressed(manuscript, dress)
}

function Finding({ text }: { text: string }) {
  const width = useTextWidth() - COVER_EDGE
  if (text === "") return null
  return (
    <Prose look={{ ...LOOKS.bold, fontSize: 13, lineHeight: 1.35 }} width={width}>
      {text}
    </Prose>
  )
}

function SectionPiece({ section: { anchor, title, header, rows, lines } }: { section: DocumentSection }) {
  const width = useTextWidth()
  const widths = columnWidths(header, rows, width)
  return (
    <View style={{ marginBottom: 18 }}>
      <Title id={anchor}>{title}</Title>
      {rows.length > 0 && (
        <Table<string[]>
          columns={header.map((head, at) => ({
            head,
            cell: (cells) => cells[at] ?? "",
            width: widths[at] ?? 0,
          }))}
          rows={rows}
        />
      )}
      {lines.length > 0 && (
        <View style={{ marginTop: rows.length > 0 ? 8 : 0 }} {...tag("L")}>
          {[...lines.entries()].map(([index, line]) => (
            <View key={index} style={[row, { marginBottom: 3 }]} {...tag("LI")}>
              <Prose look={LOOKS.muted} width={BULLET} style={{ width: BULLET }} {...tag("Lbl")}>
                •
              </Prose>
              <Prose look={LOOKS.body} width={width - BULLET} {...tag("LBody")}>
                {line}
              </Prose>
            </View>
          ))}
        </View>
      )}
    </View>
  )
}

const BULLET = 12
