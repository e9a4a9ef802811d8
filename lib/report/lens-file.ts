import { lensCsv } from "./lens-csv"
import { lensHtml } from "./lens-html"
import { lensMarkdown } from "./lens-markdown"
import type { LensRendition } from "./lens-rendition"

export interface LensFile {
  /** Media type without charset; the text is UTF-8. */
  type: string
  text: string
}

/** A rendition of a lens by the name of its file; null for a name that is none. The PDF is made elsewhere. */
export function lensFile(name: string, lens: LensRendition): LensFile | null {
  switch (name) {
    case "lens.json":
      return { type: "application/json", text: JSON.stringify(lens) }
    case "lens.md":
      return { type: "text/markdown", text: lensMarkdown(lens) }
    case "lens.csv":
      return { type: "text/csv", text: lensCsv(lens) }
    case "lens.html":
      return { type: "text/html", text: lensHtml(lens) }
    default:
      return null
  }
}
