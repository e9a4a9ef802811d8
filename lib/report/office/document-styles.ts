import { INK_ON_PAPER } from "@/lib/report/brand/colour"
import type { ReportLanguage } from "@/lib/report/words/language"
import type { TextDocument } from "./document"
import { XML_HEAD } from "./package"

const NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const LANGUAGES: Record<ReportLanguage, string> = { en: "en-GB", de: "de-DE" }
const { ink, muted } = INK_ON_PAPER

interface Look {
  name: string
  /** Half points. */
  size: number
  bold?: boolean
  /** #rrggbb */
  colour?: string
  /** Twentieths of a point. */
  before?: number
  after?: number
  /** 1 to 3: a heading, for the outline. */
  level?: number
  more?: string
  /** The first letter stands out, as a bullet does. */
  isHanging?: boolean
}

function style(
  id: string,
  { name, size, bold, colour = ink, before = 0, after = 80, level, more = "", isHanging }: Look,
): string {
  const keep = level === undefined ? "" : "<w:keepNext/><w:keepLines/>"
  const outline = level === undefined ? "" : `<w:outlineLvl w:val="${level - 1}"/>`
  const indent = isHanging ? '<w:ind w:left="360" w:hanging="260"/>' : ""
  const letters = `${bold ? "<w:b/>" : ""}<w:color w:val="${colour.slice(1)}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`
  const based = id === "Normal" ? "" : '<w:basedOn w:val="Normal"/>'
  const first = id === "Normal" ? ' w:default="1"' : ""
  return `<w:style w:type="paragraph"${first} w:styleId="${id}"><w:name w:val="${name}"/>${based}<w:qFormat/><w:pPr>${keep}${more}<w:spacing w:before="${before}" w:after="${after}"/>${indent}${outline}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`
}

/** Named styles, so that a reader can change the look of all headings at once; the brand's colour leads. */
export function stylesXml({ brand, language }: Pick<TextDocument, "brand" | "language">): string {
  const main = brand.mainColor
  const styles = [
    style("Normal", { name: "Normal", size: 20 }),
    style("Title", { name: "Title", size: 52, bold: true, before: 200, after: 120 }),
    style("Subtitle", { name: "Subtitle", size: 26, colour: main, before: 2_000, after: 60 }),
    style("Heading1", { name: "heading 1", size: 34, bold: true, colour: main, before: 360, after: 120, level: 1 }),
    style("Heading2", { name: "heading 2", size: 26, bold: true, before: 280, after: 80, level: 2 }),
    style("Heading3", { name: "heading 3", size: 22, bold: true, before: 200, after: 60, level: 3 }),
    style("Quiet", { name: "Quiet", size: 17, colour: muted, after: 60 }),
    style("Label", {
      name: "Label",
      size: 17,
      bold: true,
      colour: muted,
      before: 120,
      after: 20,
      more: "<w:keepNext/>",
    }),
    style("TableHead", { name: "Table Head", size: 17, bold: true, colour: muted, before: 30, after: 30 }),
    style("TableText", { name: "Table Text", size: 18, before: 30, after: 30 }),
    style("ListBullet", {
      ...{ name: "List Bullet", size: 20, after: 40 },
      more: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    }),
    // The box stands where a list has its bullet.
    style("ListCheck", { name: "List Check", size: 20, after: 40, isHanging: true }),
    style("Header", { name: "header", size: 16, colour: muted }),
    style("Footer", { name: "footer", size: 16, colour: muted }),
  ]
  const link = `<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="${main.slice(1)}"/><w:u w:val="single"/></w:rPr></w:style>`
  const fonts = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/>'
  return `${XML_HEAD}<w:styles ${NAMES}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="20"/><w:lang w:val="${LANGUAGES[language]}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${styles.join("")}${link}</w:styles>`
}

export const NUMBERING = `${XML_HEAD}<w:numbering ${NAMES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="260"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
