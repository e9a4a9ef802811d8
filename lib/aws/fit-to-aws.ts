import type { FactsCopy, ReviewCopy, StateCopy, WorkloadCopy } from "./workload-copy"

/** AWS cuts notes here. Source: aws-api.md, shape Notes. */
const MOST_NOTES = 2084
const LEAST_NAME = 3
const NOT_NAMED = "Not named"

/** Notes as AWS takes them, without half a character at the end. */
export function fitNotes(text: string): string {
  if (text.length <= MOST_NOTES) return text
  const cut = text.slice(0, MOST_NOTES)
  return cut.isWellFormed() || !text.isWellFormed() ? cut : cut.slice(0, -1)
}

export interface Fitted {
  copy: WorkloadCopy
  /** One sentence per text that is not sent as it is; empty: everything is. */
  cuts: string[]
}

/** A workload as an AWS account takes it. Everything else that we store is within AWS's limits when it is stored. */
export function fitToAws(copy: WorkloadCopy): Fitted {
  const cuts: string[] = []
  const fitted = fitState(copy, "", cuts)
  const milestones = copy.milestones.map((one) => ({ ...one, ...fitState(one, ` at milestone ${one.name}`, cuts) }))
  return { copy: { ...copy, ...fitted, milestones }, cuts }
}

function fitState({ facts, reviews }: StateCopy, when: string, cuts: string[]): StateCopy {
  return {
    facts: fitFacts(facts, when, cuts),
    reviews: reviews.map((review) => fitReview(review, when, cuts)),
  }
}

function fitText(text: string, what: string, cuts: string[]): string {
  const fitted = fitNotes(text)
  if (fitted !== text) cuts.push(`${what}: ${text.length} characters, ${text.length - fitted.length} would go`)
  return fitted
}

function fitFacts(facts: FactsCopy, when: string, cuts: string[]): FactsCopy {
  const isNamed = facts.ReviewOwner.length >= LEAST_NAME
  const isPlaced = facts.AwsRegions.length + facts.NonAwsRegions.length > 0
  if (!isNamed) cuts.push(`review owner${when}: AWS asks for one, “${NOT_NAMED}” would be sent`)
  if (!isPlaced) cuts.push(`place${when}: AWS asks for one, “${NOT_NAMED}” would be sent`)
  return {
    ...facts,
    Notes: fitText(facts.Notes, `notes of the workload${when}`, cuts),
    ReviewOwner: isNamed ? facts.ReviewOwner : NOT_NAMED,
    NonAwsRegions: isPlaced ? facts.NonAwsRegions : [NOT_NAMED],
  }
}

function fitReview(review: ReviewCopy, when: string, cuts: string[]): ReviewCopy {
  const of = `${review.name}${when}`
  const pillarNotes = Object.entries(review.pillarNotes).map(([id, text]) => [
    id,
    fitText(text, `notes of pillar ${id} in ${of}`, cuts),
  ])
  const answers = Object.entries(review.answers).map(([id, answer]) => [
    id,
    { ...answer, notes: fitText(answer.notes, `notes of question ${id} in ${of}`, cuts) },
  ])
  return {
    ...review,
    notes: fitText(review.notes, `notes of the lens review ${of}`, cuts),
    pillarNotes: Object.fromEntries(pillarNotes),
    answers: Object.fromEntries(answers),
  }
}
