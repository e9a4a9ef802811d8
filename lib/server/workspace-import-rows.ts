import "server-only"
import { toJson } from "@/lib/server/audit"
import type { Transaction } from "@/lib/server/context"
import { NO_PASSWORD } from "@/lib/server/passwords"
import type { WorkspaceFile } from "@/lib/server/workspace-file-schema"

export async function insertPeople(
  tx: Transaction,
  file: WorkspaceFile,
  newAccounts: ReadonlySet<string>,
): Promise<void> {
  const { workspace, brandKit } = file
  await tx.workspace.create({ data: workspace })
  if (brandKit) {
    const logo = brandKit.logo === null ? null : Buffer.from(brandKit.logo, "base64")
    await tx.brandKit.create({ data: { ...brandKit, logo, workspaceId: workspace.id } })
  }
  const users = file.members.filter((member) => newAccounts.has(member.email))
  await tx.user.createMany({
    data: users.map(({ id, email, name, createdAt }) => ({ id, email, name, createdAt, passwordHash: NO_PASSWORD })),
  })
  const workspaceId = workspace.id
  await tx.membership.createMany({
    data: file.members.map(({ id: userId, role, createdAt }) => ({ workspaceId, userId, role, createdAt })),
  })
}

export async function insertLenses(tx: Transaction, { workspace, lenses }: WorkspaceFile): Promise<void> {
  const workspaceId = workspace.id
  const rows = lenses.map(({ versions: _, shares: __, ...row }) => ({ ...row, workspaceId }))
  await insert(rows, (data) => tx.lens.createMany({ data }))
  const versions = lenses.flatMap((lens) => lens.versions.map((row) => ({ ...row, lensId: lens.id })))
  await insert(versions, (data) => tx.lensVersion.createMany({ data }))
  const shares = lenses.flatMap((lens) => lens.shares.map((row) => ({ ...row, workspaceId, lensId: lens.id })))
  await insert(shares, (data) => tx.share.createMany({ data }))
}

export async function insertProfiles(tx: Transaction, { workspace, profiles }: WorkspaceFile): Promise<void> {
  const workspaceId = workspace.id
  const rows = profiles.map(({ versions: _, shares: __, ...row }) => ({ ...row, workspaceId }))
  await insert(rows, (data) => tx.profile.createMany({ data }))
  const versions = profiles.flatMap((one) => one.versions.map((row) => ({ ...row, profileId: one.id })))
  await insert(versions, (data) => tx.profileVersion.createMany({ data }))
  const shares = profiles.flatMap((one) => one.shares.map((row) => ({ ...row, workspaceId, profileId: one.id })))
  await insert(shares, (data) => tx.share.createMany({ data }))
}

export async function insertTemplates(tx: Transaction, { workspace, templates }: WorkspaceFile): Promise<void> {
  const workspaceId = workspace.id
  const rows = templates.map(({ lenses: _, shares: __, ...row }) => ({ ...row, workspaceId }))
  await insert(rows, (data) => tx.reviewTemplate.createMany({ data }))
  const lenses = templates.flatMap((one) => one.lenses.map((lens) => ({ ...lens, templateId: one.id })))
  await insert(lenses, (data) => tx.templateLens.createMany({ data: data.map(({ answers: _, ...row }) => row) }))
  const answers = lenses.flatMap((one) => one.answers.map((row) => ({ ...row, templateLensId: one.id })))
  await insert(answers, (data) => tx.templateAnswer.createMany({ data }))
  const shares = templates.flatMap((one) => one.shares.map((row) => ({ ...row, workspaceId, templateId: one.id })))
  await insert(shares, (data) => tx.share.createMany({ data }))
}

export async function insertWorkloads(tx: Transaction, { workspace, workloads }: WorkspaceFile): Promise<void> {
  const workspaceId = workspace.id
  const rows = workloads.map((one) => {
    const {
      reviews: _,
      milestones: __,
      shares: ___,
      pillarPages: ____,
      improvements: _____,
      sessions: ______,
      ...row
    } = one
    return { ...row, workspaceId }
  })
  await insert(rows, (data) => tx.workload.createMany({ data }))
  const milestones = workloads.flatMap((one) => one.milestones.map((row) => ({ ...row, workloadId: one.id })))
  await insert(milestones, (data) => tx.milestone.createMany({ data }))
  const pages = workloads.flatMap((one) => one.pillarPages.map((row) => ({ ...row, workloadId: one.id })))
  await insert(pages, (data) => tx.pillarPage.createMany({ data }))
  const reviews = workloads.flatMap((one) => one.reviews.map((review) => ({ ...review, workloadId: one.id })))
  await insert(reviews, (data) =>
    tx.lensReview.createMany({ data: data.map(({ pillars: _, answers: __, ...row }) => row) }),
  )
  const pillars = reviews.flatMap((one) => one.pillars.map((row) => ({ ...row, lensReviewId: one.id })))
  await insert(pillars, (data) => tx.pillarReview.createMany({ data }))
  const answers = reviews.flatMap((one) => one.answers.map((row) => ({ ...row, lensReviewId: one.id })))
  await insert(answers, (data) => tx.answer.createMany({ data }))
  const shares = workloads.flatMap((one) => one.shares.map((row) => ({ ...row, workspaceId, workloadId: one.id })))
  await insert(shares, (data) => tx.share.createMany({ data }))
}

/** The programmes and the saved views; after the workloads, whose risks programmes name. */
export async function insertPortfolio(tx: Transaction, { workspace, programmes, savedViews }: WorkspaceFile) {
  const workspaceId = workspace.id
  await insert(programmes, (data) =>
    tx.programme.createMany({ data: data.map(({ risks: _, days: __, ...row }) => ({ ...row, workspaceId })) }),
  )
  const risks = programmes.flatMap((one) => one.risks.map((row) => ({ ...row, programmeId: one.id })))
  await insert(risks, (data) => tx.programmeRisk.createMany({ data }))
  const days = programmes.flatMap((one) => one.days.map((row) => ({ ...row, programmeId: one.id })))
  await insert(days, (data) => tx.programmeDay.createMany({ data }))
  await insert(savedViews, (data) => tx.savedView.createMany({ data: data.map((row) => ({ ...row, workspaceId })) }))
}

export async function insertAudit(tx: Transaction, { workspace, audit }: WorkspaceFile): Promise<void> {
  const rows = audit.map(({ before, after, ...event }) => {
    return { ...event, workspaceId: workspace.id, before: toJson(before), after: toJson(after) }
  })
  await insert(rows, (data) => tx.auditEvent.createMany({ data }))
}

/** Rows in portions that fit one statement. */
export async function insert<Row>(rows: readonly Row[], write: (portion: Row[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += 500) await write(rows.slice(start, start + 500))
}
