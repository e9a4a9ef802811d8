import { createScanner } from "jsonc-parser"
import type { Fix, Place } from "./problem"

export interface Token extends Place {
  /** The bracket or sign itself, or what the token is. */
  kind: "{" | "}" | "[" | "]" | "," | ":" | "string" | "word" | "end"
  text: string
  /** Only of strings: the decoded text. */
  value: string
}

export type SyntaxReport = (code: string, place: Place, message: string, fix?: Fix) => void

const SIGNS: ReadonlySet<string> = new Set(["{", "}", "[", "]", ",", ":"])

/** What the scanner's error numbers mean; strings that never end are handled by the reader of the tokens. */
const SCAN_ERRORS = new Map([
  [4, "A \\u here is not followed by four hexadecimal digits"],
  [5, "A backslash here starts no escape that JSON knows; write \\\\ for a backslash itself"],
  [6, "A control character stands in this text; write it as an escape such as \\t"],
])
export const UNCLOSED_STRING = 2

/** The tokens of a text one by one; comments are reported and passed over. */
export class TokenReader {
  private readonly scanner
  /** The scanner's error number of the last token. */
  error = 0

  constructor(
    private readonly text: string,
    private readonly report: SyntaxReport,
  ) {
    this.scanner = createScanner(text, false)
    if (text.startsWith("\ufeff")) this.scanner.setPosition(1)
  }

  next(): Token {
    for (;;) {
      this.scanner.scan()
      const offset = this.scanner.getTokenOffset()
      const end = offset + this.scanner.getTokenLength()
      const first = this.text[offset]
      if (first === undefined) return this.token("end", { offset: this.text.length, end: this.text.length })
      if (first === " " || first === "\n" || first === "\r" || first === "\t") continue
      const place = { offset, end }
      if (first === "/" && end - offset > 1) this.comment(place)
      else return this.token(this.kindOf(first), place)
    }
  }

  private kindOf(first: string): Token["kind"] {
    if (SIGNS.has(first)) return first as Token["kind"]
    return first === '"' ? "string" : "word"
  }

  private token(kind: Token["kind"], place: Place): Token {
    this.error = this.scanner.getTokenError()
    const resumed = kind === "string" && this.error === UNCLOSED_STRING && this.acrossLines(place)
    if (resumed) return resumed
    const known = kind === "string" ? SCAN_ERRORS.get(this.error) : undefined
    if (known) this.report("invalid-text", place, known)
    return { kind, ...place, text: this.text.slice(place.offset, place.end), value: this.scanner.getTokenValue() }
  }

  /**
   * A text that goes on over a line break: its next quote is followed by a sign, as the end of a text is. Else the
   * quote at the end of the line was forgotten.
   */
  private acrossLines(start: Place): Token | null {
    const quote = this.text.indexOf('"', start.end)
    if (quote < 0 || !/^\s*([,:}\]]|$)/.test(this.text.slice(quote + 1, quote + 200))) return null
    const place = { offset: start.offset, end: quote + 1 }
    const text = this.text.slice(place.offset, place.end)
    const breaks = [...text.matchAll(/\r\n|\r|\n/g)]
    const edits = breaks.map((found) => ({
      offset: place.offset + found.index,
      length: found[0].length,
      content: "\\n",
    }))
    const message = "A line break stands inside this text; write \\n instead, or close the text before it"
    const [first] = edits
    if (first) {
      const mark = { offset: first.offset, end: first.offset + first.length }
      this.report("line-break-in-text", mark, message, { label: "Write it as \\n", edits })
    }
    this.scanner.setPosition(place.end)
    this.error = 0
    return { kind: "string", ...place, text, value: text.slice(1, -1) }
  }

  private comment(place: Place): void {
    const fix = {
      label: "Remove the comment",
      edits: [{ offset: place.offset, length: place.end - place.offset, content: "" }],
    }
    this.report("comment", place, "JSON has no comments; remove this one", fix)
  }
}
