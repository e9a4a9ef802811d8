import { type IdMapping, proposeMapping } from "./id-mapping"
import { findQuestion, type Lens } from "./model"

/** One changed id; `questionId` (of the new version) for a choice, null for a question. */
export interface IdPair {
  questionId: string | null
  from: string
  to: string
}

export function pairsOf({ questions, choices }: IdMapping): IdPair[] {
  return [...questions.map((pair) => ({ questionId: null, ...pair })), ...choices]
}

export function mappingOf(pairs: readonly IdPair[]): IdMapping {
  return {
    questions: pairs.flatMap(({ questionId, from, to }) => (questionId === null ? [{ from, to }] : [])),
    choices: pairs.flatMap(({ questionId, from, to }) => (questionId === null ? [] : [{ questionId, from, to }])),
  }
}

/** A pair in an address: ids hold none of these signs. */
export function pairKey({ questionId, from, to }: IdPair): string {
  return questionId === null ? `${from}~${to}` : `${questionId}.${from}~${to}`
}

/** What one says before what another says of the same things. */
export function joinMappings(first: IdMapping, second: IdMapping): IdMapping {
  return { questions: [...first.questions, ...second.questions], choices: [...first.choices, ...second.choices] }
}

/** A changed id as people are asked about it. */
export interface ProposedPair extends IdPair {
  key: string
  /** Titles in the old and the new version. */
  before: string
  after: string
  /** Title of the choice's question; null for a question. */
  question: string | null
}

/** The changes of ids between two versions that nobody has decided on yet, with the titles that speak for them. */
export function proposedPairs(before: Lens, after: Lens, decided: IdMapping): ProposedPair[] {
  const known = pairsOf(decided)
  const isKnown = (pair: IdPair) =>
    known.some((one) => one.questionId === pair.questionId && (one.from === pair.from || one.to === pair.to))
  const mapping = proposeMapping(before, after)
  const oldIdOf = new Map(mapping.questions.map(({ from, to }) => [to, from]))
  return pairsOf(mapping).flatMap((pair) => {
    if (isKnown(pair)) return []
    const next = findQuestion(after, pair.questionId ?? pair.to)?.question
    const old = findQuestion(
      before,
      pair.questionId === null ? pair.from : (oldIdOf.get(pair.questionId) ?? pair.questionId),
    )?.question
    if (!next || !old) return []
    const titleIn = (choices: { id: string; title: string }[], id: string) =>
      choices.find((one) => one.id === id)?.title ?? id
    const isQuestion = pair.questionId === null
    return [
      {
        ...pair,
        key: pairKey(pair),
        before: isQuestion ? old.title : titleIn(old.choices, pair.from),
        after: isQuestion ? next.title : titleIn(next.choices, pair.to),
        question: isQuestion ? null : next.title,
      },
    ]
  })
}

/** Those of the proposals that a person accepted. */
export function acceptedOf(proposals: readonly ProposedPair[], keys: ReadonlySet<string>): IdMapping {
  return mappingOf(
    proposals.filter(({ key }) => keys.has(key)).map(({ questionId, from, to }) => ({ questionId, from, to })),
  )
}
