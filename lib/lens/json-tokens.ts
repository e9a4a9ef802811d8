import type { Fix, Place } from "./problem"
import { quoted } from "./quoted"

export interface Token extends Place {
  /** The bracket or sign itself, or what the token is. */
  kind: "{" | "}" | "[" | "]" | "," | ":" | "string" | "word" | "end"
  text: string
  /** Only of strings: the decoded text. */
  value: string
  /** A string whose closing quote is missing. */
  isOpen: boolean
}

export type SyntaxReport = (code: string, place: Place, message: string, fix?: Fix) => void

const SIGNS: ReadonlySet<string> = new Set(["{", "}", "[", "]", ",", ":"])
const ESCAPED = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/**
 * The tokens of a text one by one; comments are reported and passed over. Written here because every character counts:
 * a file of two million blanks must not take longer than a blink.
 */
export class TokenReader {
  private offset

  constructor(
    private readonly text: string,
    private readonly report: SyntaxReport,
  ) {
    this.offset = text.startsWith("\ufeff") ? 1 : 0
  }

  next(): Token {
    for (;;) {
      this.skipBlanks()
      const first = this.text[this.offset]
      if (first === undefined) return this.token("end", this.text.length)
      if (SIGNS.has(first)) return this.token(first as Token["kind"], this.offset + 1)
      if (first === '"') return this.string()
      if (!this.passComment()) return this.token("word", this.endOfWord())
    }
  }

  private token(kind: Token["kind"], end: number): Token {
    const place = { offset: this.offset, end }
    this.offset = end
    return { kind, ...place, text: this.text.slice(place.offset, end), value: "", isOpen: false }
  }

  private skipBlanks(): void {
    for (;;) {
      const unit = this.text.charCodeAt(this.offset)
      if (unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9) return
      this.offset++
    }
  }

  private endOfWord(): number {
    let end = this.offset + 1
    while (end < this.text.length && !' \n\r\t{}[],:"/'.includes(this.text.charAt(end))) end++
    return end
  }

  private passComment(): boolean {
    const { text, offset } = this
    const isBlock = text.startsWith("/*", offset)
    if (!isBlock && !text.startsWith("//", offset)) return false
    const rest = isBlock ? text.indexOf("*/", offset + 2) : text.slice(offset).search(/[\r\n]/)
    const end = rest < 0 ? text.length : isBlock ? rest + 2 : offset + rest
    const fix = { label: "Remove the comment", edits: [{ offset, length: end - offset, content: "" }] }
    this.report("comment", { offset, end }, "JSON has no comments; remove this one", fix)
    this.offset = end
    return true
  }

  private string(): Token {
    const { text, offset } = this
    let end = offset + 1
    for (;;) {
      const unit = text.charCodeAt(end)
      if (Number.isNaN(unit) || unit === 10 || unit === 13) return this.openString(end)
      if (unit === 34) return this.closedString(end + 1)
      if (unit < 32)
        this.invalid(
          end,
          end + 1,
          `The control character ${quoted(text.charAt(end))} stands in this text; write it as an escape`,
        )
      if (unit === 92) end = this.endOfEscape(end)
      else end++
    }
  }

  private endOfEscape(offset: number): number {
    ESCAPED.lastIndex = offset
    const found = ESCAPED.exec(this.text)
    if (found) return offset + found[0].length
    const end = Math.min(offset + 2, this.text.length)
    const isLineEnd = /[\r\n]/.test(this.text.charAt(offset + 1))
    const message =
      'This backslash starts no escape that JSON knows, such as \\n, \\" or \\u00e9; write \\\\ for a backslash itself'
    this.invalid(offset, end, message)
    return isLineEnd ? offset + 1 : end
  }

  private invalid(offset: number, end: number, message: string): void {
    this.report("invalid-text", { offset, end }, message)
  }

  private closedString(end: number): Token {
    const token = this.token("string", end)
    return { ...token, value: decoded(token.text) }
  }

  /**
   * A text may go on over a line break: its next quote is followed by a sign, as the end of a text is. Else the quote
   * at the end of the line was forgotten.
   */
  private openString(end: number): Token {
    const { text, offset } = this
    const quote = text.indexOf('"', end)
    if (quote < 0 || !/^\s*([,:}\]]|$)/.test(text.slice(quote + 1, quote + 200))) {
      return { ...this.token("string", end), isOpen: true }
    }
    const token = this.token("string", quote + 1)
    const edits = [...token.text.matchAll(/\r\n|\r|\n/g)].map((found) => ({
      offset: offset + found.index,
      length: found[0].length,
      content: "\\n",
    }))
    const message = "A line break stands inside this text; write \\n instead, or close the text before it"
    this.report("line-break-in-text", { offset: end, end: end + 1 }, message, { label: "Write it as \\n", edits })
    return { ...token, value: token.text.slice(1, -1) }
  }
}

/** What no database can hold as text, a zero or half of a sign, becomes the sign for unknown signs. */
function decoded(text: string): string {
  if (!text.includes("\\")) return text.slice(1, -1).toWellFormed()
  try {
    return String(JSON.parse(text)).replaceAll("\0", "\ufffd").toWellFormed()
  } catch {
    // What is wrong with it was reported while it was read.
    return text.slice(1, -1)
  }
}
