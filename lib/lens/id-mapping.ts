import { allQuestions, isNoneOfThese, type Lens, type Question } from "./model"

/** Ids that changed from one version of a lens to the next while the thing stayed the same. */
export interface IdMapping {
  questions: { from: string; to: string }[]
  /** `questionId` is the id in the new version. */
  choices: { questionId: string; from: string; to: string }[]
}

/** How alike two titles must be (0…1) to be taken for the same thing under another id. */
const ALIKE = 0.7

/**
 * Which questions and choices most likely only changed their ids: those whose titles are the same or nearly so. A
 * proposal for people to confirm. What kept its id is not in it.
 */
export function proposeMapping(before: Lens, after: Lens): IdMapping {
  const old = allQuestions(before)
  const next = allQuestions(after)
  const questions = pairs(old, next, questionLikeness)
  const oldIdOf = partners(
    old.map(({ id }) => id),
    next.map(({ id }) => id),
    questions,
  )
  const oldById = new Map(old.map((question) => [question.id, question]))
  const choices = next.flatMap((question) => {
    const previous = oldById.get(oldIdOf.get(question.id) ?? "")
    if (!previous) return []
    const likeness = (a: { id: string; title: string }, b: { id: string; title: string }) =>
      isNoneOfThese(a) === isNoneOfThese(b) ? titleLikeness(a.title, b.title) : 0
    return pairs(previous.choices, question.choices, likeness).map((pair) => ({ questionId: question.id, ...pair }))
  })
  return { questions, choices }
}

/**
 * The old id of each new id that has one: its own where it was kept, else what the mapping says. A mapping can't take
 * an id that is still in use, nor the same id twice.
 */
export function partners(
  before: readonly string[],
  after: readonly string[],
  mapped: readonly { from: string; to: string }[],
): Map<string, string> {
  const old = new Set(before)
  const next = new Set(after)
  const found = new Map(after.filter((id) => old.has(id)).map((id) => [id, id]))
  const free = new Set(before.filter((id) => !next.has(id)))
  for (const { from, to } of mapped) {
    if (!free.has(from) || !next.has(to) || found.has(to)) continue
    free.delete(from)
    found.set(to, from)
  }
  return found
}

/** The best pairs of what has no partner with the same id, most alike first, each thing in one pair at most. */
function pairs<Thing extends { id: string }>(
  before: readonly Thing[],
  after: readonly Thing[],
  likeness: (a: Thing, b: Thing) => number,
): { from: string; to: string }[] {
  const kept = new Set(before.map(({ id }) => id))
  const next = new Set(after.map(({ id }) => id))
  const gone = before.filter(({ id }) => !next.has(id))
  const come = after.filter(({ id }) => !kept.has(id))
  const candidates = gone.flatMap((a) => come.map((b) => ({ from: a.id, to: b.id, score: likeness(a, b) })))
  const used = new Set<string>()
  const taken = new Set<string>()
  const chosen = candidates
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score)
    .filter(({ from, to }) => {
      if (used.has(from) || taken.has(to)) return false
      used.add(from)
      taken.add(to)
      return true
    })
  const order = new Map(after.map(({ id }, index) => [id, index]))
  return chosen.map(({ from, to }) => ({ from, to })).sort((a, b) => (order.get(a.to) ?? 0) - (order.get(b.to) ?? 0))
}

/** Mostly the title; choices with the same ids speak for the same question under a reworded title. */
function questionLikeness(a: Question, b: Question): number {
  const ids = new Set(a.choices.map(({ id }) => id))
  const shared = b.choices.filter(({ id }) => ids.has(id)).length
  const overlap = (2 * shared) / (a.choices.length + b.choices.length || 1)
  return Math.max(titleLikeness(a.title, b.title), 0.5 * titleLikeness(a.title, b.title) + 0.5 * overlap)
}

/** 1 for the same words in whatever case and punctuation, 0 for none in common. */
function titleLikeness(a: string, b: string): number {
  const left = wordsOf(a)
  const right = wordsOf(b)
  const shared = [...left].filter((word) => right.has(word)).length
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size)
}

function wordsOf(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}
