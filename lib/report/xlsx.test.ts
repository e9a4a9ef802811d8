import fc from "fast-check"
import { expect, test } from "vitest"
import { xlsxParts } from "./xlsx"
import { columnName, xmlText } from "./xlsx-text"

/** What a reader of the format makes of it: XML first, then the format's own escapes. */
function readBack(xml: string): string {
  const text = xml.replaceAll("&quot;", '"').replaceAll("&gt;", ">").replaceAll("&lt;", "<").replaceAll("&amp;", "&")
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("_x0041_", "_x005F_x0041_", "\u0000\u001f", "a\ttab", "]]>", "=1+1"),
)

test("any text comes back, and nothing of it is XML", () => {
  fc.assert(
    fc.property(text, (one) => {
      const xml = xmlText(one)
      expect(readBack(xml)).toBe(one.toWellFormed().replace(/\r\n?/g, "\n"))
      expect(xml).not.toMatch(/[<>"\p{Cs}\ufffe\uffff]|[^\P{Cc}\n\t]/u)
    }),
  )
})

test("a text longer than a cell is cut visibly", () => {
  const cut = xmlText("x".repeat(40_000))
  expect(cut).toHaveLength(32_767)
  expect(cut.endsWith("…")).toBe(true)
})

test("columns count A to Z, then AA", () => {
  expect([1, 2, 26, 27, 52, 53, 702, 703].map(columnName)).toEqual(["A", "B", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
})

test("numbers are numbers, a formula's text is a text, the header is frozen, and there is no macro", () => {
  const sheet = { name: "Plan & more", header: ["Rank", "What"], rows: [[1, "=1+1"]] }
  const parts = xlsxParts([sheet], { title: "T", created: "2026-11-21" })
  const xml = parts.find(({ path }) => path === "xl/worksheets/sheet1.xml")?.text ?? ""
  expect(xml).toContain('<c r="A2" s="0"><v>1</v></c>')
  expect(xml).toContain('<c r="B2" s="1" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>')
  expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
  expect(parts.some(({ path, text }) => /vba|macro/i.test(path + text) || /<f[ >]/.test(text))).toBe(false)
  expect(parts.find(({ path }) => path === "xl/workbook.xml")?.text).toContain('name="Plan &amp; more"')
})
