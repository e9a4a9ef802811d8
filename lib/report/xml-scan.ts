/** A piece of an XML text, in its order. Names come without their prefix. */
export type XmlToken =
  | { kind: "open"; name: string; attributes: string; isEmpty: boolean }
  | { kind: "close"; name: string }
  | { kind: "text"; text: string }

/**
 * Goes through an XML text piece by piece in one pass, with a memory need that does not grow. Good for what spreadsheets
 * write: no DTD (refused, with it go all entities but XML's own five), well-formedness is not checked. Throws a sentence.
 */
export function* scanXml(xml: string): Generator<XmlToken> {
  let at = 0
  while (at < xml.length) {
    const open = xml.indexOf("<", at)
    if (open === -1 || open > at)
      yield { kind: "text", text: unescapeXml(xml.slice(at, open === -1 ? undefined : open)) }
    if (open === -1) return
    if (xml.startsWith("<!--", open)) at = behind(xml, "-->", open)
    else if (xml.startsWith("<![CDATA[", open)) {
      at = behind(xml, "]]>", open)
      yield { kind: "text", text: xml.slice(open + 9, at - 3) }
    } else if (xml.startsWith("<?", open)) at = behind(xml, "?>", open)
    else if (xml.startsWith("<!", open)) throw new Error("It declares its own grammar, which no workbook does.")
    else {
      const end = endOfTag(xml, open)
      yield tag(xml.slice(open + 1, end))
      at = end + 1
    }
  }
}

function behind(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from)
  if (found === -1) throw new Error("It ends in the middle.")
  return found + mark.length
}

/** The ">" that closes a tag, not one inside of an attribute's quotes. */
function endOfTag(xml: string, open: number): number {
  let quote = ""
  for (let at = open; at < xml.length; at += 1) {
    const sign = xml.charAt(at)
    if (quote !== "") quote = sign === quote ? "" : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === ">") return at
  }
  throw new Error("It ends in the middle.")
}

function tag(inner: string): XmlToken {
  if (inner.startsWith("/")) return { kind: "close", name: localName(inner.slice(1).trim()) }
  const isEmpty = inner.endsWith("/")
  const whole = isEmpty ? inner.slice(0, -1) : inner
  const end = whole.search(/\s/)
  const name = localName(end === -1 ? whole : whole.slice(0, end))
  return { kind: "open", name, attributes: end === -1 ? "" : whole.slice(end), isEmpty }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1)
}

/** An attribute's value; undefined when it is not there. `name` with its prefix, as it is written. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (const quote of ['"', "'"]) {
    const start = attributes.indexOf(` ${name}=${quote}`)
    if (start === -1) continue
    const from = start + name.length + 3
    const end = attributes.indexOf(quote, from)
    if (end !== -1) return unescapeXml(attributes.slice(from, end))
  }
  return undefined
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

function unescapeXml(text: string): string {
  if (!text.includes("&")) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
