import { type Expression, isNoneOfThese, type Question, type Risk } from "@/lib/lens/model"
import { RISK_OF_RULE } from "./rule-risk"
import { practiceList, practiceNumbers, RISK_WORDS } from "./words"

/** One risk rule as people read it. */
export interface RuleInWords {
  risk: Risk
  /** "No risk: practices 1 and 2 are in place". */
  words: string
}

/**
 * The rules of a question in their order (the first true one decides), practices numbered as in `practiceNumbers`.
 * Where the lens has no `default` rule, a last line says what then happens. Source: observed-behaviour.md, no default.
 */
export function rulesInWords(question: Question): RuleInWords[] {
  const naming = namingOf(question)
  const rules = question.riskRules.map(({ expression, risk }, index) => {
    const otherwise = index === 0 ? "whatever is ticked" : "in every other case"
    return line(RISK_OF_RULE[risk], expression ? say(expression, naming) : otherwise)
  })
  const complete = question.riskRules.some(({ expression }) => expression === null)
  return complete ? rules : [...rules, line("HIGH", "in every other case, as the lens has no default rule")]
}

function line(risk: Risk, when: string): RuleInWords {
  return { risk, words: `${RISK_WORDS[risk]}: ${when}` }
}

interface Naming {
  numbers: ReadonlyMap<string, number>
  /** Titles of the "none of these" choices. */
  others: ReadonlyMap<string, string>
}

function namingOf(question: Question): Naming {
  const others = question.choices.filter(isNoneOfThese).map(({ id, title }) => [id, title.trim()] as const)
  return { numbers: practiceNumbers(question), others: new Map(others) }
}

function say(expression: Expression, naming: Naming): string {
  switch (expression.kind) {
    case "choice":
      return inPlace([expression.id], naming, "and", true)
    case "not":
      if (expression.of.kind === "choice") return inPlace([expression.of.id], naming, "and", false)
      return `not so that ${group(expression.of, naming)}`
    case "and":
    case "or":
      return series(expression, naming)
  }
}

/** Plain choices first and in one go, then what has parts of its own. */
function series({ kind, of }: { kind: "and" | "or"; of: Expression[] }, naming: Naming): string {
  const ticked = of.flatMap((part) => (part.kind === "choice" ? [part.id] : []))
  const open = of.flatMap((part) => (part.kind === "not" && part.of.kind === "choice" ? [part.of.id] : []))
  const groups = of.filter((part) => part.kind !== "choice" && !(part.kind === "not" && part.of.kind === "choice"))
  const clauses = [
    ...(ticked.length > 0 ? [inPlace(ticked, naming, kind, true)] : []),
    ...(open.length > 0 ? [inPlace(open, naming, kind, false)] : []),
    ...groups.map((part) => group(part, naming)),
  ]
  return clauses.join(kind === "and" ? ", and " : ", or ")
}

function group(expression: Expression, naming: Naming): string {
  return `(${say(expression, naming)})`
}

/** "practices 1, 2 and 4 are in place", "practice 1 or 2 is not in place", "“None of these” is ticked". */
function inPlace(ids: string[], { numbers, others }: Naming, kind: "and" | "or", positive: boolean): string {
  const known = [...numbers].flatMap(([id, number]) => (ids.includes(id) ? [number] : []))
  const named = [...others].flatMap(([id, title]) => (ids.includes(id) ? [title] : []))
  const strange = ids.filter((id) => !numbers.has(id) && !others.has(id))
  const not = positive ? "" : "not "
  const clauses = named.map((title) => `“${title}” is ${not}ticked`)
  if (known.length > 0) clauses.unshift(practicesInPlace(known, numbers.size, kind, not))
  clauses.push(...strange.map((id) => `the unknown choice ${id} is ${not}ticked`))
  return clauses.join(kind === "and" ? " and " : " or ")
}

function practicesInPlace(known: number[], count: number, kind: "and" | "or", not: string): string {
  if (known.length === count && count > 1) {
    if (kind === "or") return not ? "not every practice is in place" : "any practice is in place"
    return not ? "no practice is in place" : "every practice is in place"
  }
  const single = known.length === 1 || kind === "or"
  const words =
    kind === "or" && known.length > 1 ? practiceList(known, "or").replace("practices", "practice") : practiceList(known)
  return `${words} ${single ? "is" : "are"} ${not}in place`
}
