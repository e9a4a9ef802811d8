import "server-only"
import type { Transaction } from "@/lib/server/context"
import { grouped, sorted } from "@/lib/server/file-order"
import { readImprovements } from "@/lib/server/workspace-export-improvements"
import { readSessions } from "@/lib/server/workspace-export-sessions"
import type { Share } from "@/prisma/generated/client"

// No order here depends on an id: a copy is written in the same order as the original.

type SharesOf = ReadonlyMap<string | null, Share[]>

/** A workspace's shares, by the id of what is shared. */
export interface Shares {
  workload: SharesOf
  lens: SharesOf
  profile: SharesOf
  template: SharesOf
}

export async function readShares(tx: Transaction, workspaceId: string): Promise<Shares> {
  const rows = await tx.share.findMany({ where: { workspaceId } })
  const shares = sorted(rows, (share) => [share.createdAt.toISOString(), share.sharedWith])
  return {
    workload: grouped(shares, (share) => share.workloadId),
    lens: grouped(shares, (share) => share.lensId),
    profile: grouped(shares, (share) => share.profileId),
    template: grouped(shares, (share) => share.templateId),
  }
}

/** A workspace's own profiles, and those of others that its workloads use, in the versions that they use. */
export async function readProfiles(tx: Transaction, workspaceId: string, shares: Shares) {
  const used = await tx.workload.findMany({
    where: { workspaceId, profile: { workspaceId: { not: workspaceId } } },
    select: { profileId: true, profileVersion: true },
  })
  const foreign = new Set(used.map((row) => `${row.profileId}/${row.profileVersion}`))
  const ids = used.flatMap((row) => row.profileId ?? [])
  const profiles = await tx.profile.findMany({ where: { OR: [{ workspaceId }, { id: { in: ids } }] } })
  const where = { profileId: { in: profiles.map((profile) => profile.id) } }
  const versions = await tx.profileVersion.findMany({ where, orderBy: { number: "asc" } })
  const versionsOf = grouped(versions, (version) => version.profileId)
  const rows = profiles.map((profile) => {
    const own = profile.workspaceId === workspaceId
    const all = versionsOf.get(profile.id) ?? []
    return {
      ...profile,
      ...(!own && { tags: {} }),
      versions: own ? all : all.filter((version) => foreign.has(`${profile.id}/${version.number}`)),
      shares: shares.profile.get(profile.id) ?? [],
    }
  })
  return sorted(rows, (profile) => [profile.createdAt.toISOString(), profile.normalizedName])
}

export async function readTemplates(tx: Transaction, workspaceId: string, shares: Shares) {
  const template = { workspaceId }
  const templates = await tx.reviewTemplate.findMany({ where: template })
  const lenses = await tx.templateLens.findMany({ where: { template }, include: { lens: { select: { name: true } } } })
  const answers = await tx.templateAnswer.findMany({ where: { templateLens: { template } } })
  const answersOf = grouped(answers, (answer) => answer.templateLensId)
  const lensesOf = grouped(
    sorted(lenses, (row) => [row.position, row.lens.name]),
    (row) => row.templateId,
  )
  return sorted(templates, (row) => [row.normalizedName]).map((row) => ({
    ...row,
    lenses: (lensesOf.get(row.id) ?? []).map((one) => ({
      ...one,
      answers: sorted(answersOf.get(one.id) ?? [], (answer) => [answer.questionId]),
    })),
    shares: shares.template.get(row.id) ?? [],
  }))
}

export async function readWorkloads(tx: Transaction, workspaceId: string, shares: Shares) {
  const workload = { workspaceId }
  const review = { workload }
  const workloads = await tx.workload.findMany({ where: workload })
  const milestones = await tx.milestone.findMany({ where: { workload }, orderBy: { number: "asc" } })
  const reviews = await tx.lensReview.findMany({ where: review, include: { lens: { select: { name: true } } } })
  const pillars = await tx.pillarReview.findMany({ where: { review } })
  const answers = await tx.answer.findMany({ where: { review } })
  const pages = await tx.pillarPage.findMany({ where: { workload } })
  const pagesOf = grouped(pages, (row) => row.workloadId)
  const improvementsOf = await readImprovements(tx, workspaceId)
  const milestonesOf = grouped(milestones, (row) => row.workloadId)
  const reviewsOf = grouped(
    sorted(reviews, (row) => [row.position, row.createdAt.toISOString(), row.lens.name]),
    (row) => row.workloadId,
  )
  const pillarsOf = grouped(pillars, (row) => row.lensReviewId)
  const answersOf = grouped(answers, (row) => row.lensReviewId)
  const sessionsOf = await readSessions(tx, workspaceId)
  return sorted(workloads, (row) => [row.normalizedName]).map((row) => ({
    ...row,
    improvements: improvementsOf.get(row.id) ?? [],
    milestones: milestonesOf.get(row.id) ?? [],
    pillarPages: sorted(pagesOf.get(row.id) ?? [], (page) => [page.pillarId]),
    reviews: (reviewsOf.get(row.id) ?? []).map((one) => ({
      ...one,
      pillars: sorted(pillarsOf.get(one.id) ?? [], (pillar) => [pillar.pillarId]),
      answers: sorted(answersOf.get(one.id) ?? [], (answer) => [answer.questionId]),
    })),
    sessions: sessionsOf.get(row.id) ?? [],
    shares: shares.workload.get(row.id) ?? [],
  }))
}
