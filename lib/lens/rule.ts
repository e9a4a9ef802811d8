import type { Expression } from "./model"
import { quoted } from "./quoted"

export type ParsedRule = { ok: true; expression: Expression | null } | { ok: false; offset: number; message: string }

/** Groups and `!` inside each other; real lenses nest two deep. Keeps every walk over an expression off the stack's end. */
const MAX_DEPTH = 100

interface Token {
  kind: "id" | "&&" | "||" | "!" | "(" | ")" | "end"
  text: string
  offset: number
}

class RuleError extends Error {
  constructor(
    readonly offset: number,
    message: string,
  ) {
    super(message)
  }
}

const WORDS = new Map([
  ["and", "&&"],
  ["or", "||"],
  ["not", "!"],
])

/**
 * Reads the condition of a risk rule: choice ids with `!`, `&&`, `||` and parentheses, or the word `default`
 * (expression null). Blanks and line breaks don't count. `offset` of an error is in UTF-16 units of the condition.
 * Groups stay as written; a group of one is the thing itself. Source: lens format, grammar seen in public lenses.
 */
export function parseRule(condition: string): ParsedRule {
  if (condition.trim() === "default") return { ok: true, expression: null }
  try {
    return { ok: true, expression: new Parser(tokens(condition)).whole() }
  } catch (error) {
    if (error instanceof RuleError) return { ok: false, offset: error.offset, message: error.message }
    throw error
  }
}

function tokens(condition: string): Token[] {
  const pattern = /\s+|([A-Za-z0-9_-]+)|(&&|\|\||[!()])/gy
  const found: Token[] = []
  let offset = 0
  while (offset < condition.length) {
    const match = pattern.exec(condition)
    if (!match) throw new RuleError(offset, strangeCharacter(condition, offset))
    const [text, id, operator] = match
    if (id !== undefined) found.push({ kind: "id", text, offset })
    else if (operator !== undefined) found.push({ kind: operator as Token["kind"], text, offset })
    offset += text.length
  }
  found.push({ kind: "end", text: "", offset: condition.length })
  return found
}

function strangeCharacter(condition: string, offset: number): string {
  const character = String.fromCodePoint(condition.codePointAt(offset) ?? 0)
  if (character === "&") return "Write && for “and”; one & alone has no meaning"
  if (character === "|") return "Write || for “or”; one | alone has no meaning"
  return `${quoted(character)} has no place in a condition; use choice ids, &&, ||, ! and parentheses`
}

class Parser {
  private position = 0
  private depth = 0

  constructor(private readonly list: Token[]) {}

  whole(): Expression {
    if (this.peek().kind === "end") throw new RuleError(0, "The condition is empty; write choice ids or default")
    const expression = this.or()
    const rest = this.peek()
    if (rest.kind === ")") throw new RuleError(rest.offset, "This ) closes nothing; remove it or add a ( before")
    if (rest.kind !== "end") throw new RuleError(rest.offset, missingOperator(rest))
    return expression
  }

  private or(): Expression {
    return this.series("||", "or", () => this.series("&&", "and", () => this.operand()))
  }

  private series(operator: "&&" | "||", kind: "and" | "or", part: () => Expression): Expression {
    const first = part()
    const of = [first]
    while (this.peek().kind === operator) {
      this.position++
      of.push(part())
    }
    return of.length === 1 ? first : { kind, of }
  }

  private operand(): Expression {
    const token = this.peek()
    if (token.kind === "!") {
      this.enter(token)
      const of = this.operand()
      this.depth--
      return { kind: "not", of }
    }
    if (token.kind === "(") return this.group(token)
    if (token.kind !== "id") throw new RuleError(token.offset, missingOperand(token))
    if (token.text === "default") {
      throw new RuleError(token.offset, "default must stand alone; it can't be combined with choices")
    }
    this.position++
    return { kind: "choice", id: token.text }
  }

  private group(open: Token): Expression {
    this.enter(open)
    const inner = this.or()
    const close = this.peek()
    if (close.kind === "end") throw new RuleError(open.offset, "This ( is never closed; add a )")
    if (close.kind !== ")") throw new RuleError(close.offset, missingOperator(close))
    this.position++
    this.depth--
    return inner
  }

  private enter(token: Token): void {
    this.position++
    if (++this.depth > MAX_DEPTH) {
      throw new RuleError(token.offset, `More than ${MAX_DEPTH} groups inside each other; write it flatter`)
    }
  }

  private peek(): Token {
    return this.list[this.position] ?? { kind: "end", text: "", offset: 0 }
  }
}

function missingOperator(token: Token): string {
  const operator = WORDS.get(token.text.toLowerCase())
  if (token.kind === "id" && operator) return `Write ${operator} instead of ${quoted(token.text)}`
  return `An operator is missing before ${quoted(token.text)}; put && or || there`
}

function missingOperand(token: Token): string {
  if (token.kind === "end") return "The condition stops too early; a choice id is missing at its end"
  if (token.kind === ")") return "A choice id is missing before this )"
  return `A choice id is missing before this ${token.text}`
}

/** The condition as text, in the shortest form that reads back as the same expression; `default` for null. */
export function printRule(expression: Expression | null): string {
  return expression === null ? "default" : print(expression)
}

function print(expression: Expression): string {
  switch (expression.kind) {
    case "choice":
      return expression.id
    case "not":
      return `!${grouped(expression.of, ["and", "or"])}`
    case "and":
      return expression.of.map((part) => grouped(part, ["and", "or"])).join(" && ")
    case "or":
      return expression.of.map((part) => grouped(part, ["or"])).join(" || ")
  }
}

function grouped(part: Expression, kinds: Expression["kind"][]): string {
  return kinds.includes(part.kind) ? `(${print(part)})` : print(part)
}

/** Every choice id that the expression names, each once, in the order of the text. */
export function idsIn(expression: Expression | null): string[] {
  const ids = new Set<string>()
  if (expression) collect(expression, ids)
  return [...ids]
}

function collect(expression: Expression, ids: Set<string>): void {
  if (expression.kind === "choice") ids.add(expression.id)
  else if (expression.kind === "not") collect(expression.of, ids)
  else for (const part of expression.of) collect(part, ids)
}
