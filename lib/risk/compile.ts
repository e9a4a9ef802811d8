import { type Expression, isNoneOfThese, type Question, type Risk, type RuleRisk } from "@/lib/lens/model"

/** True or false for the selected and the not-applicable choices, each as bits in the order of the choices. */
type Test = (selected: number, notApplicable: number) => boolean

export interface CompiledQuestion {
  bitOf: ReadonlyMap<string, number>
  /** Bits of every choice but "none of these". */
  practices: number
  rules: { risk: Risk; test: Test }[]
}

/** The risk that a rule gives, in the words of an answer. */
export const RISK_OF_RULE = {
  HIGH_RISK: "HIGH",
  MEDIUM_RISK: "MEDIUM",
  NO_RISK: "NONE",
} as const satisfies Record<RuleRisk, Risk>

const cache = new WeakMap<Question, CompiledQuestion>()

/**
 * The question's rules as functions over bits, kept as long as the question object lives.
 * Throws RangeError above 31 choices, which no checked lens has (the format allows 15).
 */
export function compileQuestion(question: Question): CompiledQuestion {
  const known = cache.get(question)
  if (known) return known
  if (question.choices.length > 31) throw new RangeError(`Question ${question.id} has more than 31 choices`)
  const bitOf = new Map(question.choices.map((choice, index) => [choice.id, 1 << index]))
  const compiled = {
    bitOf,
    practices: question.choices.reduce(
      (bits, choice, index) => (isNoneOfThese(choice) ? bits : bits | (1 << index)),
      0,
    ),
    rules: question.riskRules.map((rule) => ({
      risk: RISK_OF_RULE[rule.risk],
      test: rule.expression ? compile(rule.expression, bitOf) : () => true,
    })),
  }
  cache.set(question, compiled)
  return compiled
}

/** A choice alone in a condition counts like one inside `&&`: true when it is not applicable. */
function compile(expression: Expression, bitOf: ReadonlyMap<string, number>): Test {
  switch (expression.kind) {
    case "choice":
      return compileAnd([expression], bitOf)
    case "not":
      return compileNot(expression.of, bitOf)
    case "and":
      return compileAnd(expression.of, bitOf)
    case "or":
      return compileOr(expression.of, bitOf)
  }
}

/** Under `!` a not-applicable choice is simply not selected. */
function compileNot(of: Expression, bitOf: ReadonlyMap<string, number>): Test {
  if (of.kind === "choice") {
    const bit = bitOf.get(of.id) ?? 0
    return (selected) => (selected & bit) === 0
  }
  const test = compile(of, bitOf)
  return (selected, notApplicable) => !test(selected, notApplicable)
}

function compileAnd(parts: Expression[], bitOf: ReadonlyMap<string, number>): Test {
  let needed = 0
  let impossible = false
  const rest: Test[] = []
  for (const part of parts) {
    if (part.kind !== "choice") rest.push(compile(part, bitOf))
    else if (bitOf.has(part.id)) needed |= bitOf.get(part.id) ?? 0
    else impossible = true
  }
  if (impossible) return () => false
  if (rest.length === 0) return (selected, notApplicable) => (needed & ~(selected | notApplicable)) === 0
  return (selected, notApplicable) =>
    (needed & ~(selected | notApplicable)) === 0 && rest.every((test) => test(selected, notApplicable))
}

/** Inside `||` a not-applicable choice is not true. */
function compileOr(parts: Expression[], bitOf: ReadonlyMap<string, number>): Test {
  let enough = 0
  const rest: Test[] = []
  for (const part of parts) {
    if (part.kind === "choice") enough |= bitOf.get(part.id) ?? 0
    else rest.push(compile(part, bitOf))
  }
  if (rest.length === 0) return (selected) => (selected & enough) !== 0
  return (selected, notApplicable) => (selected & enough) !== 0 || rest.some((test) => test(selected, notApplicable))
}
