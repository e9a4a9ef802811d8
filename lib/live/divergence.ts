import { isNoneOfThese, type Question, type Risk } from "@/lib/lens/model"
import { countRisks } from "@/lib/review/counts"
import { evaluateRisk } from "@/lib/risk/evaluate"
import { LEAST_VOTERS } from "./plan"
import type { PracticeResult, RoundResult } from "./session-view"
import { VOTE_VALUES, type Vote, type VoteValue } from "./vote"

/** A vote with what is told about its voter: the role they have in the business, never who they are. */
export interface RoleVote extends Vote {
  businessRole: string
}

/** d = 4·s·(1−s): 0 when all say the same, 1 when they are split in halves. Source: issue 5. */
export function divergence(inPlace: number, sides: number): number {
  if (sides === 0) return 0
  const share = inPlace / sides
  return 4 * share * (1 - share)
}

/** Saying "partly" is taking a side: not in place yet. Saying "don't know" or "not applicable" is not. */
function tookSide(value: VoteValue | undefined): boolean {
  return value === "in-place" || value === "partly" || value === "not-in-place"
}

/**
 * The risk that somebody's ticks would give under the lens's rules. Who says of every practice that it is not in place
 * means "none of these", where the question has that choice.
 */
export function riskOfVote(question: Question, { choices }: Pick<Vote, "choices">): Risk {
  const saying = (...values: VoteValue[]) =>
    question.choices.filter((choice) => values.includes(choices[choice.id] ?? "dont-know")).map(({ id }) => id)
  const selected = new Set(saying("in-place"))
  const none = question.choices.find(isNoneOfThese)
  if (selected.size === 0 && none && saying("partly", "not-in-place").length > 0) selected.add(none.id)
  return evaluateRisk(question, { selected, notApplicable: new Set(saying("not-applicable")), isApplicable: true }).risk
}

const WEIGHT: Partial<Record<Risk, number>> = { NONE: 0, MEDIUM: 0.5, HIGH: 1 }

/** From 0 (all the same) to 1 (some none, some high); who answered nothing has no risk. */
export function riskSpread(risks: readonly Risk[]): number {
  const weights = risks.flatMap((risk) => WEIGHT[risk] ?? [])
  return weights.length === 0 ? 0 : Math.max(...weights) - Math.min(...weights)
}

/** What the group sees of a round: who voted what is not in it. Too few votes of an anonymous round give numbers only. */
export function roundResult(question: Question, votes: readonly RoleVote[], anonymous: boolean): RoundResult {
  const voters = votes.length
  const shown = anonymous && voters < LEAST_VOTERS ? [] : votes
  const practices = question.choices.filter((choice) => !isNoneOfThese(choice)).map(({ id }) => practice(id, shown))
  const risks = shown.map((vote) => riskOfVote(question, vote))
  const most = Math.max(0, ...practices.map((one) => one.divergence))
  return {
    voters,
    tooFew: shown.length < voters,
    practices: shown.length === 0 ? [] : practices.toSorted((a, b) => b.divergence - a.divergence),
    risks: countRisks(risks),
    divergence: Math.max(most, riskSpread(risks) / 2),
    betweenRoles: betweenRoles(practices, shown),
    confidence: [1, 2, 3, 4, 5].map((level) => shown.filter((vote) => vote.confidence === level).length),
    agreed: agreed(practices),
  }
}

function practice(choiceId: string, votes: readonly Vote[]): PracticeResult {
  const given = votes.map((vote) => vote.choices[choiceId])
  const counts = { "in-place": 0, partly: 0, "not-in-place": 0, "dont-know": 0, "not-applicable": 0 }
  for (const value of given) if (value !== undefined) counts[value] += 1
  const sides = given.filter(tookSide).length
  return { choiceId, counts, divergence: divergence(counts["in-place"], sides) }
}

/**
 * The two roles between which all disagreement lies: on every practice with two sides exactly these two took one, and
 * each is of one mind. It does not say which of them said what.
 */
function betweenRoles(practices: readonly PracticeResult[], votes: readonly RoleVote[]): [string, string] | null {
  const divided = practices.filter((one) => one.divergence > 0)
  const pairs = divided.map(({ choiceId }) => {
    const sides = new Map<string, Set<boolean>>()
    for (const { choices, businessRole } of votes) {
      const value = choices[choiceId]
      if (!tookSide(value)) continue
      sides.set(businessRole, (sides.get(businessRole) ?? new Set()).add(value === "in-place"))
    }
    const ofOneMind = [...sides.values()].every((said) => said.size === 1)
    return ofOneMind && sides.size === 2 && !sides.has("") ? [...sides.keys()].sort() : null
  })
  const [first] = pairs
  const [one, other] = first ?? []
  if (one === undefined || other === undefined) return null
  return pairs.every((pair) => pair?.join() === first?.join()) ? [one, other] : null
}

function agreed(practices: readonly PracticeResult[]): RoundResult["agreed"] {
  const all = (value: VoteValue) =>
    practices
      .filter(({ counts }) => counts[value] > 0)
      .filter(({ counts }) => VOTE_VALUES.every((one) => one === value || one === "dont-know" || counts[one] === 0))
      .map(({ choiceId }) => choiceId)
  return { selected: all("in-place"), notApplicable: all("not-applicable") }
}
