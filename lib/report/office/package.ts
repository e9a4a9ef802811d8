/** One file of an Office package; the package is a zip of them. */
export type OfficePart = { path: string; text: string } | { path: string; bytes: Uint8Array }

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = "http://schemas.openxmlformats.org/package/2006"
export const OFFICE_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/** A text inside XML: signs that XML has no way to write go, halves of characters become U+FFFD. */
export function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (sign === "\n" || sign === "\t" ? sign : ""))
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
}

/** The first letter decides, as in HTML's `dir="auto"`. */
export function startsRightToLeft(text: string): boolean {
  return /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)
}

interface Relation {
  id: string
  type: string
  target: string
  /** An address outside of the package. */
  external?: boolean
}

export function relations(all: readonly Relation[]): string {
  const lines = all.map(({ id, type, target, external }) => {
    const mode = external ? ' TargetMode="External"' : ""
    return `<Relationship Id="${id}" Type="${type}" Target="${xml(target)}"${mode}/>`
  })
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`
}

/** Which kind each part is of; pictures by their ending. */
export function contentTypes(overrides: readonly (readonly [path: string, type: string])[]): OfficePart {
  const defaults = [
    ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
    ["xml", "application/xml"],
    ["png", "image/png"],
    ["jpg", "image/jpeg"],
  ].map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`)
  const named = overrides.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`)
  const core = `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`
  const inside = [...defaults, core, ...named].join("")
  return { path: "[Content_Types].xml", text: `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">${inside}</Types>` }
}

interface OfficeFacts {
  title: string
  author: string
  /** ISO date. */
  created: string
}

/** What the package is and whose it is; `main` is the part that opens. */
export function packageParts({ title, author, created }: OfficeFacts, main: string): OfficePart[] {
  const core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
  const day = `${created.slice(0, 10)}T00:00:00Z`
  const at = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`
  return [
    {
      path: "_rels/.rels",
      text: relations([
        { id: "rId1", type: `${OFFICE_DOCUMENT}/officeDocument`, target: main },
        { id: "rId2", type: `${PACKAGE}/relationships/metadata/core-properties`, target: "docProps/core.xml" },
      ]),
    },
    {
      path: "docProps/core.xml",
      text: `${XML_HEAD}<cp:coreProperties xmlns:cp="${core}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:creator>${xml(author)}</dc:creator>${at("created")}${at("modified")}</cp:coreProperties>`,
    },
  ]
}
