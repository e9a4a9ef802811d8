import "server-only"
import { profileArn } from "@/lib/aws/arns"
import { type Lens, type Question, RISKS, type Risk } from "@/lib/lens/model"
import { addCounts, countRisks, type RiskCounts } from "@/lib/review/counts"
import { type ProfileAnswers, prioritizedQuestions } from "@/lib/review/profile"
import type { Database, Transaction } from "@/lib/server/context"
import { loadLens } from "@/lib/server/lens-store"
import type { Workload } from "@/prisma/generated/client"

/** The profile that a workload, or a milestone, uses, in the version that it was applied in. */
export interface AppliedProfile {
  arn: string
  /** From 1. */
  version: number
  answers: ProfileAnswers
}

type Using = Pick<Workload, "id" | "profileId" | "profileVersion">

/** The profiles of these workloads; nothing is read for those without one. */
export async function appliedProfiles(
  db: Database | Transaction,
  workloads: readonly Using[],
): Promise<ReadonlyMap<string, AppliedProfile>> {
  const using = workloads.flatMap(({ id, profileId, profileVersion }) =>
    profileId === null || profileVersion === null ? [] : [{ id, profileId, number: profileVersion }],
  )
  if (using.length === 0) return new Map()
  const versions = await db.profileVersion.findMany({
    where: { OR: using.map(({ profileId, number }) => ({ profileId, number })) },
    include: { profile: { select: { workspace: { select: { accountId: true } } } } },
  })
  return new Map(
    using.flatMap(({ id, profileId, number }) => {
      const found = versions.find((one) => one.profileId === profileId && one.number === number)
      if (!found) return []
      const arn = profileArn(found.profile.workspace.accountId, profileId)
      return [[id, { arn, version: number, answers: found.answers as unknown as ProfileAnswers }]]
    }),
  )
}

/** In the API's members; a workload without a profile has none. */
export function toProfiles(profile: AppliedProfile | null | undefined) {
  return profile ? [{ ProfileArn: profile.arn, ProfileVersion: String(profile.version) }] : []
}

/** Questions per risk among those that come first; no counts at all where no profile says so. */
export function prioritizedCounts(
  profile: AppliedProfile | null | undefined,
  lens: Lens,
  risks: readonly { questionId: string; risk: Risk }[],
): Partial<RiskCounts> {
  if (!profile) return {}
  const first = prioritizedQuestions(lens, profile.answers)
  return countRisks(risks.filter(({ questionId }) => first.has(questionId)).map(({ risk }) => risk))
}

interface Reviewed {
  profile: AppliedProfile | null
  lens: Lens
  answer(pillarId: string, question: Question): { questionId: string; risk: Risk }
}

/** The same over all lenses of one workload or milestone. */
export function prioritizedOfReviews(reviews: readonly Reviewed[]): Partial<RiskCounts> {
  if (!reviews.some((review) => review.profile)) return {}
  const counts = reviews.map((review) => {
    const { profile, lens } = review
    const risks = lens.pillars.flatMap(({ id, questions }) => questions.map((one) => review.answer(id, one)))
    return { ...countRisks([]), ...prioritizedCounts(profile, lens, risks) }
  })
  return addCounts(counts)
}

/** The same over all lenses of these workloads, from stored risks: no answer is evaluated, no text is read. */
export async function prioritizedOfWorkloads(
  db: Database | Transaction,
  profiles: ReadonlyMap<string, AppliedProfile>,
): Promise<ReadonlyMap<string, Partial<RiskCounts>>> {
  if (profiles.size === 0) return new Map()
  const reviews = await db.lensReview.findMany({
    where: { workloadId: { in: [...profiles.keys()] }, removedAt: null },
    select: {
      workloadId: true,
      lensVersionId: true,
      answers: { select: { questionId: true, risk: true } },
    },
  })
  const sums = new Map<string, RiskCounts>()
  for (const { workloadId, lensVersionId, answers } of reviews) {
    const profile = profiles.get(workloadId)
    if (!profile) continue
    const stored = new Map(answers.map((answer) => [answer.questionId, answer.risk]))
    const first = prioritizedQuestions(await loadLens(db, lensVersionId), profile.answers)
    const counts = countRisks([...first].map((id) => stored.get(id) ?? "UNANSWERED"))
    const sum = sums.get(workloadId) ?? countRisks([])
    sums.set(workloadId, sum)
    for (const risk of RISKS) sum[risk] += counts[risk]
  }
  return sums
}
