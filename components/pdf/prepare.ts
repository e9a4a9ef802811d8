import { loadFonts } from "./fonts"
import { printable, UNKNOWN } from "./printable"
import { type Script, scriptsOf } from "./scripts"

/** Texts that are addresses or keys, not read by people. */
const NOT_TEXT = new Set(["url", "anchor", "date", "kind", "id", "lensKey", "pillarId"])

interface Prepared<T> {
  report: T
  /** Signs that no font can draw and that are shown as □. */
  replaced: number
}

/** Loads the fonts that the report's texts need and makes every text drawable with them. */
export async function prepare<T>(report: T): Promise<Prepared<T>> {
  const scripts = new Set<Script>()
  mapTexts(report, (text) => {
    for (const script of scriptsOf(text)) scripts.add(script)
    return text
  })
  const canDraw = await loadFonts([...scripts])
  let replaced = 0
  const drawable = mapTexts(report, (text) => {
    const own = scriptsOf(text)
    const result = printable(text, (codePoint) => canDraw(codePoint, own))
    if (result !== text) replaced += count(result) - count(text)
    return result
  })
  return { report: drawable, replaced: Math.max(0, replaced) }
}

function count(text: string): number {
  return text.split(UNKNOWN).length - 1
}

/** The same plain data with every text replaced. */
function mapTexts<T>(data: T, replace: (text: string) => string): T {
  const map = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return NOT_TEXT.has(key) ? value : replace(value)
    if (Array.isArray(value)) return value.map((item) => map(item, key))
    if (typeof value !== "object" || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, map(item, name)]))
  }
  return map(data, "") as T
}
