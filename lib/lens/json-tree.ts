import type { ArrayNode, JsonNode, Member, ObjectNode } from "./json-node"
import { type SyntaxReport, type Token, TokenReader } from "./json-tokens"
import type { Finding, Fix, Place } from "./problem"
import { quoted } from "./quoted"

/** Far above any lens (11 levels), far below the end of the stack. */
const MAX_DEPTH = 100
/** After so many the file is not JSON at all, and more would not help. */
const MAX_PROBLEMS = 100

export interface JsonTree {
  root: JsonNode
  findings: Finding[]
}

/**
 * Reads JSON and goes on after every mistake, so that all of them are found at once. Without findings of severity
 * error the text is exactly what JSON.parse accepts. Never throws.
 */
export function readJson(text: string): JsonTree {
  const builder = new TreeBuilder(text)
  const root = builder.whole()
  return { root, findings: builder.findings }
}

class TreeBuilder {
  readonly findings: Finding[] = []
  private readonly tokens: TokenReader
  private token: Token
  private previousEnd = 0
  private readonly open: ("{" | "[")[] = []
  /** Offset up to which follow-up mistakes of an unclosed text are not reported. */
  private mutedUntil = -1
  private isCut = false

  constructor(private readonly text: string) {
    if (text.startsWith("\ufeff")) {
      const message = "The file starts with an invisible byte order mark; save it as UTF-8 without one"
      const fix = { label: "Remove the mark", edits: [{ offset: 0, length: 1, content: "" }] }
      this.findings.push({
        code: "byte-order-mark",
        severity: "warning",
        pointer: "",
        place: { offset: 0, end: 1 },
        message,
        fix,
      })
    }
    this.tokens = new TokenReader(text, this.report)
    this.token = this.tokens.next()
  }

  whole(): JsonNode {
    if (this.atEnd()) {
      this.report("empty-file", this.token, "The file is empty; a lens starts with {")
      return { kind: "broken", offset: 0, end: 0 }
    }
    const root = this.value(0)
    if (!this.atEnd() && !this.isCut) {
      const message = "The lens ends before this; remove what follows or a bracket too many before it"
      this.report("text-after-end", this.token, message)
    }
    if (this.isCut) this.reportCut()
    return root
  }

  private readonly report: SyntaxReport = (code, place, message, fix) => {
    const errors = this.findings.length
    if (place.offset < this.mutedUntil || errors > MAX_PROBLEMS) return
    if (errors === MAX_PROBLEMS) {
      code = "too-many-mistakes"
      message = `More than ${MAX_PROBLEMS} mistakes; the rest of the file was not looked at for more. Is it JSON?`
      fix = undefined
    }
    const { offset, end } = place
    this.findings.push({ code, severity: "error", pointer: "", place: { offset, end }, message, ...(fix && { fix }) })
  }

  private reportCut(): void {
    const end = this.text.trimEnd().length
    const place = { offset: Math.max(0, end - 1), end }
    const open = this.open.length
    const brackets = open === 1 ? "1 bracket is" : `${open} brackets are`
    this.mutedUntil = -1
    this.report("cut-file", place, `The file stops in the middle: ${brackets} still open here. Was it cut?`)
  }

  private advance(): void {
    this.previousEnd = this.token.end
    this.token = this.tokens.next()
  }

  private atEnd(): boolean {
    return this.token.kind === "end"
  }

  private value(depth: number): JsonNode {
    const { token } = this
    switch (token.kind) {
      case "{":
      case "[":
        return depth < MAX_DEPTH ? this.container(token.kind, depth) : this.tooDeep()
      case "string":
        return this.string()
      case "word":
        return this.word()
      default: {
        const place = { offset: this.previousEnd, end: this.previousEnd }
        if (token.kind === "end") this.isCut = true
        else this.report("value-missing", token, "A value is missing here; write a text in quotes, a list or an object")
        return { kind: "broken", ...place }
      }
    }
  }

  private string(): JsonNode {
    const { token } = this
    if (token.isOpen && this.text.slice(token.end).trim() === "") this.isCut = true
    else if (token.isOpen) {
      const message = 'This text is not closed on its line; add a " at its end, and write \\n for a line break'
      this.report("text-not-closed", token, message)
      this.mutedUntil = this.endOfNextLine(token.end)
    }
    this.advance()
    if (token.isOpen) return { kind: "broken", offset: token.offset, end: token.end }
    return { kind: "string", offset: token.offset, end: token.end, value: token.value }
  }

  private endOfNextLine(offset: number): number {
    const next = this.text.slice(offset).match(/^[^\r\n]*(\r\n|\r|\n)[^\r\n]*/)
    return offset + (next?.[0].length ?? 0)
  }

  private word(): JsonNode {
    const { token } = this
    const place = { offset: token.offset, end: token.end }
    this.advance()
    if (token.text === "null") return { kind: "null", ...place }
    if (token.text === "true" || token.text === "false") return { kind: "boolean", ...place }
    if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(token.text)) return { kind: "number", ...place }
    while (this.token.kind === "word") {
      place.end = this.token.end
      this.advance()
    }
    const shown = quoted(this.text.slice(place.offset, place.end))
    const message = `${shown} is not JSON; write a text in double quotes, a number, true, false or null`
    this.report("not-json", place, message)
    return { kind: "broken", ...place }
  }

  private tooDeep(): JsonNode {
    const { offset } = this.token
    this.report("too-deep", this.token, `More than ${MAX_DEPTH} brackets inside each other; no lens needs that`)
    let depth = 0
    do {
      if (this.token.kind === "{" || this.token.kind === "[") depth++
      else if (this.token.kind === "}" || this.token.kind === "]") depth--
      this.advance()
    } while (depth > 0 && !this.atEnd())
    return { kind: "broken", offset, end: this.previousEnd }
  }

  private container(bracket: "{" | "[", depth: number): ObjectNode | ArrayNode {
    const { offset } = this.token
    const members: Member[] = []
    const items: JsonNode[] = []
    const keys = new Set<string>()
    this.open.push(bracket)
    this.advance()
    const isWhole = this.entries(bracket === "{" ? "}" : "]", () => {
      if (bracket === "{") this.member(depth, members, keys)
      else items.push(this.value(depth + 1))
    })
    if (!this.isCut) this.open.pop()
    const place = { offset, end: this.previousEnd, isWhole }
    return bracket === "{" ? { kind: "object", members, ...place } : { kind: "array", items, ...place }
  }

  /** Entries with commas between them, up to the closing bracket; false when that is missing. */
  private entries(closing: "}" | "]", entry: () => void): boolean {
    let comma: Place | null = null
    let isFirst = true
    for (;;) {
      const { token } = this
      if (this.isCut || token.kind === "end") {
        this.isCut = true
        return false
      }
      if (token.kind === closing) {
        if (comma) this.report("trailing-comma", comma, `Remove the comma before this ${closing}`, removal(comma))
        this.advance()
        return true
      }
      if (token.kind === "}" || token.kind === "]") {
        if (this.closesOuter(token.kind)) {
          this.report("bracket-missing", token, `A ${closing} is missing before this ${token.kind}`)
          return false
        }
        this.report("stray-bracket", token, `This ${token.kind} closes nothing; remove it`, removal(token))
        this.advance()
      } else if (token.kind === ":" && closing === "]") {
        this.report("stray-colon", token, "A colon has no place in a list; put { before the key", removal(token))
        this.advance()
      } else if (token.kind === ",") {
        if (comma || isFirst)
          this.report("extra-comma", token, "Remove this comma; nothing stands before it", removal(token))
        comma = token
        this.advance()
      } else {
        if (!comma && !isFirst) this.commaMissing()
        comma = null
        isFirst = false
        entry()
      }
    }
  }

  private closesOuter(bracket: "}" | "]"): boolean {
    return this.open.includes(bracket === "}" ? "{" : "[")
  }

  private commaMissing(): void {
    const place = { offset: this.previousEnd, end: this.previousEnd }
    const fix = { label: "Add the comma", edits: [{ offset: this.previousEnd, length: 0, content: "," }] }
    this.report("comma-missing", place, "A comma is missing here", fix)
  }

  private member(depth: number, members: Member[], keys: Set<string>): void {
    const { token } = this
    if (token.kind === "string" || token.kind === "word") {
      const key = token.kind === "string" ? token.value : token.text
      const keyPlace = { offset: token.offset, end: token.end }
      if (token.kind === "word") this.keyWithoutQuotes(token)
      if (token.kind === "string") this.string()
      else this.advance()
      if (this.isCut) return
      if (keys.has(key))
        this.report("duplicate-key", keyPlace, `The key ${quoted(key)} is here twice; only the last would count`)
      keys.add(key)
      if (this.token.kind === ":") this.advance()
      else if (this.token.kind !== "end") this.colonMissing(key)
      const value = this.value(depth + 1)
      members.push({ key, keyPlace, value, offset: token.offset, end: value.end })
    } else {
      this.report("key-missing", token, "A key in double quotes is missing before this")
      if (token.kind === ":") this.advance()
      this.value(depth + 1)
    }
  }

  private keyWithoutQuotes(token: Token): void {
    const name = token.text.replace(/^'(.*)'$/, "$1")
    const isPlain = /^[\w-]+$/.test(name)
    const fix = isPlain
      ? { label: "Add the quotes", edits: [{ offset: token.offset, length: token.text.length, content: `"${name}"` }] }
      : undefined
    this.report("key-without-quotes", token, `Write the key ${quoted(name)} in double quotes`, fix)
  }

  private colonMissing(key: string): void {
    this.report("colon-missing", this.token, `A colon is missing after the key ${quoted(key)}`)
  }
}

function removal(place: Place): Fix {
  return { label: "Remove it", edits: [{ offset: place.offset, length: place.end - place.offset, content: "" }] }
}
