import "server-only"
import type { WorkloadEnvironment } from "@aws-sdk/client-wellarchitected"
import { toChange } from "@/lib/aws/answer-change"
import type { FactsCopy, ReviewCopy, StateCopy, WorkloadCopy } from "@/lib/aws/workload-copy"
import { EMPTY_ANSWER } from "@/lib/review/answer"
import { sameAnswer } from "@/lib/review/apply-answer"
import { type AwsApi, whenRefused } from "@/lib/server/moves/aws-api"
import type { Became } from "@/lib/server/moves/move"
import { officialAlias } from "@/lib/server/moves/move-lenses"
import { readWorkload } from "@/lib/server/moves/read-workload"

/** AssociateLenses takes this many at a time. Source: aws-api.md. */
const LENSES_AT_ONCE = 10

export interface PushPlace {
  to: AwsApi
  lenses: Became
  notes: string[]
}

/** Makes the workload as it was first; answers its id and ARN there. Repeated, it answers the same. */
export async function createThere({ to, lenses }: PushPlace, copy: WorkloadCopy, profileArn: string | undefined) {
  const first = copy.milestones[0] ?? copy
  const { ImprovementStatus: _, ...facts } = first.facts
  return to.createWorkload({
    ...{ ...facts, ...(copy.extras as object), Environment: facts.Environment as WorkloadEnvironment },
    Lenses: lensesThere(first, lenses),
    ...(Object.keys(copy.tags).length > 0 && { Tags: copy.tags }),
    ...(profileArn !== undefined && { ProfileArns: [profileArn] }),
    ClientRequestToken: copy.arn,
  })
}

/**
 * Plays the workload's days one after the other: everything as at the first milestone, that milestone, and so on to
 * today. What is there already is not sent again, so that it can be repeated after it was ended in the middle.
 */
export async function playThere(place: PushPlace, WorkloadId: string, copy: WorkloadCopy): Promise<void> {
  const there = await readWorkload(place.to, WorkloadId)
  const known = new Set(there.milestones.map(({ name }) => name))
  const player = new Player(place, WorkloadId, there)
  for (const milestone of copy.milestones) {
    if (known.has(milestone.name)) continue
    await player.play(milestone)
    const token = `${copy.arn}/${milestone.number}`
    await place.to.createMilestone({ WorkloadId, MilestoneName: milestone.name, ClientRequestToken: token })
  }
  await player.play(copy)
}

function lensesThere({ reviews }: StateCopy, lenses: Became): string[] {
  return reviews.flatMap(({ lens }) => lenses.get(officialAlias(lens) ?? lens) ?? [])
}

class Player {
  private facts: FactsCopy
  private applied: Set<string>
  /** What each lens review there says, also of lenses that were taken off: they come back with their answers. */
  private readonly reviews: Map<string, ReviewCopy>

  constructor(
    private readonly place: PushPlace,
    private readonly WorkloadId: string,
    { facts, reviews }: StateCopy,
  ) {
    this.facts = facts
    this.reviews = new Map(reviews.map((review) => [officialAlias(review.lens) ?? review.lens, review]))
    this.applied = new Set(this.reviews.keys())
  }

  async play(state: StateCopy): Promise<void> {
    const { WorkloadId } = this
    if (JSON.stringify(this.facts) !== JSON.stringify(state.facts)) {
      const facts = { ...state.facts, IsReviewOwnerUpdateAcknowledged: true }
      await this.place.to.updateWorkload({ WorkloadId, ...facts } as Parameters<AwsApi["updateWorkload"]>[0])
      this.facts = state.facts
    }
    await this.applyLenses(lensesThere(state, this.place.lenses))
    for (const review of state.reviews) {
      const LensAlias = this.place.lenses.get(officialAlias(review.lens) ?? review.lens)
      if (LensAlias === undefined) {
        const count = Object.keys(review.answers).length
        this.say(`the lens ${review.name} is not there; its ${count} answers stay here`)
      } else await this.playReview(LensAlias, review)
    }
  }

  private async applyLenses(wanted: readonly string[]): Promise<void> {
    const { WorkloadId, applied } = this
    const missing = wanted.filter((lens) => !applied.has(lens))
    for (let start = 0; start < missing.length; start += LENSES_AT_ONCE) {
      const LensAliases = missing.slice(start, start + LENSES_AT_ONCE)
      await this.place.to.associateLenses({ WorkloadId, LensAliases })
      for (const lens of LensAliases) applied.add(lens)
    }
    for (const lens of [...applied].filter((one) => !wanted.includes(one))) {
      const taken = this.place.to.disassociateLenses({ WorkloadId, LensAliases: [lens] })
      // AWS keeps its framework on every workload.
      const stays = whenRefused((reason) => this.say(`the lens ${lens} stays there: ${reason}`))
      await taken.then(() => applied.delete(lens), stays)
    }
  }

  private async playReview(LensAlias: string, review: ReviewCopy): Promise<void> {
    const { WorkloadId } = this
    const { to } = this.place
    const before = this.reviews.get(LensAlias) ?? { ...review, notes: "", pillarNotes: {}, answers: {} }
    const PillarNotes = { ...blank(before.pillarNotes), ...review.pillarNotes }
    if (before.notes !== review.notes || !same(before.pillarNotes, review.pillarNotes)) {
      const sent = to.updateLensReview({ WorkloadId, LensAlias, LensNotes: review.notes, PillarNotes })
      await sent.catch(whenRefused((reason) => this.say(`notes of ${review.name}: ${reason}`)))
    }
    for (const QuestionId of new Set([...Object.keys(before.answers), ...Object.keys(review.answers)])) {
      const [was, is] = [before.answers[QuestionId] ?? EMPTY_ANSWER, review.answers[QuestionId] ?? EMPTY_ANSWER]
      if (sameAnswer(was, is)) continue
      const sent = to.updateAnswer({ WorkloadId, LensAlias, QuestionId, ...toChange(is, was) })
      await sent.catch(whenRefused((reason) => this.say(`question ${QuestionId} of ${review.name}: ${reason}`)))
    }
    this.reviews.set(LensAlias, review)
  }

  private say(note: string): void {
    if (!this.place.notes.includes(note)) this.place.notes.push(note)
  }
}

function blank(notes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.keys(notes).map((id) => [id, ""]))
}

function same(a: Record<string, string>, b: Record<string, string>): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => a[key] === b[key])
}
