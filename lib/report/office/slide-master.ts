import type { Brand } from "@/lib/report/brand/brand"
import { INK_ON_PAPER } from "@/lib/report/brand/colour"
import { OFFICE_DOCUMENT, type OfficePart, relations, XML_HEAD } from "./package"

/** 16:9, in English metric units: 914,400 to the inch. */
export const SLIDE_WIDTH = 12_192_000
export const SLIDE_HEIGHT = 6_858_000
export const SLIDE_MARGIN = 620_000

const NAMES = `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE_DOCUMENT}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`
const FONT = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'

/** Where titles stand, so that an outline and a screen reader find them. */
function titleShape(): string {
  const box = `<a:xfrm><a:off x="${SLIDE_MARGIN}" y="380000"/><a:ext cx="${SLIDE_WIDTH - 2 * SLIDE_MARGIN}" cy="900000"/></a:xfrm>`
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>${box}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>Title</a:t></a:r></a:p></p:txBody></p:sp>`
}

const level = (number: number, size: number) =>
  `<a:lvl${number}pPr marL="0" indent="0" algn="l"><a:buNone/><a:defRPr sz="${size}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl${number}pPr>`

export const MASTER = `${XML_HEAD}<p:sldMaster ${NAMES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${GROUP}${titleShape()}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:buNone/><a:defRPr sz="2600" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>${level(1, 1600)}</p:bodyStyle><p:otherStyle>${level(1, 1400)}</p:otherStyle></p:txStyles></p:sldMaster>`

export const MASTER_RELATIONS = relations([
  { id: "rId1", type: `${OFFICE_DOCUMENT}/slideLayout`, target: "../slideLayouts/slideLayout1.xml" },
  { id: "rId2", type: `${OFFICE_DOCUMENT}/theme`, target: "../theme/theme1.xml" },
])

/** One layout: a title and room below. */
export const LAYOUTS: OfficePart[] = [
  {
    path: "ppt/slideLayouts/slideLayout1.xml",
    text: `${XML_HEAD}<p:sldLayout ${NAMES} type="titleOnly" preserve="1"><p:cSld name="Title only"><p:spTree>${GROUP}${titleShape()}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
  },
  {
    path: "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
    text: relations([
      { id: "rId1", type: `${OFFICE_DOCUMENT}/slideMaster`, target: "../slideMasters/slideMaster1.xml" },
    ]),
  },
]

const solid = (name: string, colour: string) => `<a:${name}><a:srgbClr val="${colour.slice(1)}"/></a:${name}>`
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const LINE = `<a:ln w="9525">${FILL}</a:ln>`
const EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"

/** Colours and fonts; the two colours of the brand are the first accents. */
export function theme({ mainColor, lineColor }: Brand): string {
  const { ink, paper, muted, line } = INK_ON_PAPER
  const colours = [
    solid("dk1", ink),
    solid("lt1", paper),
    solid("dk2", muted),
    solid("lt2", line),
    solid("accent1", mainColor),
    solid("accent2", lineColor),
    ...["#B3261E", "#8A5A00", "#1E6B4F", muted].map((colour, index) => solid(`accent${index + 3}`, colour)),
    solid("hlink", mainColor),
    solid("folHlink", mainColor),
  ]
  return `${XML_HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Plumbline"><a:themeElements><a:clrScheme name="Plumbline">${colours.join("")}</a:clrScheme><a:fontScheme name="Plumbline"><a:majorFont>${FONT}</a:majorFont><a:minorFont>${FONT}</a:minorFont></a:fontScheme><a:fmtScheme name="Plumbline"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${LINE.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}

export { GROUP as EMPTY_GROUP, NAMES as SLIDE_NAMES }
