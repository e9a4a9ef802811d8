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
    case "or":
      return compileOr(expression.of, bitOf)
    case "and":
      return compileAnd(expression.of, bitOf)
    case "not": {
      if (expression.of.kind === "choice") return compileAnd([expression], bitOf)
      const test = compile(expression.of, bitOf)
      return (selected, notApplicable) => !test(selected, notApplicable)
    }
  }
}

/** The parts of a condition that are choices (`plain`) or choices under `!` (`negated`) as bits, and the others. */
function split(parts: Expression[], bitOf: ReadonlyMap<string, number>) {
  let plain = 0
  let negated = 0
  /** Whether a plain choice is unknown, so that it is never true. */
  let isUnknown = false
  const others: Test[] = []
  for (const part of parts) {
    if (part.kind === "choice") {
      plain |= bitOf.get(part.id) ?? 0
      isUnknown ||= !bitOf.has(part.id)
    } else if (part.kind === "not" && part.of.kind === "choice" && bitOf.has(part.of.id)) {
      negated |= bitOf.get(part.of.id) ?? 0
    } else if (part.kind === "not" && part.of.kind === "choice") others.push(() => true)
    else others.push(compile(part, bitOf))
  }
  return { plain, negated, isUnknown, others }
}

/** A not-applicable choice is true inside `&&`; under `!` it is simply not selected. */
function compileAnd(parts: Expression[], bitOf: ReadonlyMap<string, number>): Test {
  const { plain, negated, isUnknown, others } = split(parts, bitOf)
  if (isUnknown) return () => false
  const literals: Test = (selected, notApplicable) =>
    (plain & ~(selected | notApplicable)) === 0 && (negated & selected) === 0
  const [first, ...rest] = others
  if (!first) return literals
  if (rest.length === 0) return (selected, excused) => literals(selected, excused) && first(selected, excused)
  return (selected, excused) => literals(selected, excused) && others.every((test) => test(selected, excused))
}

/** Inside `||` a not-applicable choice is not true; under `!` it is not selected there too. */
function compileOr(parts: Expression[], bitOf: ReadonlyMap<string, number>): Test {
  const { plain, negated, others } = split(parts, bitOf)
  const literals: Test = (selected) => (plain & selected) !== 0 || (negated & ~selected) !== 0
  const [first, ...rest] = others
  if (!first) return literals
  if (rest.length === 0) return (selected, excused) => literals(selected, excused) || first(selected, excused)
  return (selected, excused) => literals(selected, excused) || others.some((test) => test(selected, excused))
}
