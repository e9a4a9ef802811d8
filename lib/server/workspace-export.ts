import "server-only"
import type { Transaction } from "@/lib/server/context"
import type { Visit } from "@/lib/server/visit"
import { FILE_VERSION, type WorkspaceFile, workspaceFile } from "@/lib/server/workspace-file-schema"
import { rename } from "@/lib/server/workspace-names"

/** The event that tells where a copy came from belongs to the copy: exporting the copy gives the original's content. */
export const IMPORT_ACTION = "workspace.import"

/**
 * Everything of a workspace as of one moment. Left out on purpose: passwords, access keys and invitations (secrets of
 * this installation) and what is only in passing (live events, request tokens, finished reports).
 */
export async function exportWorkspace(visit: Visit, workspaceId: string): Promise<WorkspaceFile> {
  return visit.db.$transaction((tx) => read(tx, workspaceId), {
    isolationLevel: "RepeatableRead",
    timeout: 600_000,
  })
}

/** Table by table, one query after the other: a transaction has one connection. */
async function read(tx: Transaction, workspaceId: string): Promise<WorkspaceFile> {
  const where = { workspaceId }
  const workspace = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
  const memberships = await tx.membership.findMany({ where, include: { user: true } })
  const members = memberships.map(({ user, role, createdAt }) => {
    return { id: user.id, email: user.email, name: user.name, role, createdAt }
  })
  const audit = await tx.auditEvent.findMany({
    where: { ...where, action: { not: IMPORT_ACTION } },
    orderBy: { id: "asc" },
    omit: { id: true },
  })
  const workloads = await readWorkloads(tx, workspaceId)
  const builtIn = await builtInLenses(tx, workloads)
  const content = {
    format: "plumbline-workspace",
    version: FILE_VERSION,
    workspace,
    members: sorted(members, (member) => [member.email]),
    builtInLenses: builtIn.lenses,
    lenses: await readLenses(tx, workspaceId),
    workloads,
    audit,
  }
  // The schema says which columns go into the file, and that what was written can be read again.
  return workspaceFile.parse(rename(content, { ids: new Map(), lenses: builtIn.references }))
}

// No order depends on an id or on the database's language: a copy is written in the same order as the original.

async function readLenses(tx: Transaction, workspaceId: string) {
  const lenses = await tx.lens.findMany({ where: { workspaceId } })
  const versions = await tx.lensVersion.findMany({ where: { lens: { workspaceId } }, orderBy: { number: "asc" } })
  const versionsOf = grouped(versions, (version) => version.lensId)
  const ordered = sorted(lenses, (lens) => [lens.createdAt.toISOString(), lens.normalizedName])
  return ordered.map((lens) => ({ ...lens, versions: versionsOf.get(lens.id) ?? [] }))
}

async function readWorkloads(tx: Transaction, workspaceId: string) {
  const workload = { workspaceId }
  const review = { workload }
  const workloads = await tx.workload.findMany({ where: workload })
  const milestones = await tx.milestone.findMany({ where: { workload }, orderBy: { number: "asc" } })
  const reviews = await tx.lensReview.findMany({ where: review, include: { lens: { select: { name: true } } } })
  const pillars = await tx.pillarReview.findMany({ where: { review } })
  const answers = await tx.answer.findMany({ where: { review } })
  const milestonesOf = grouped(milestones, (row) => row.workloadId)
  const reviewsOf = grouped(reviews, (row) => row.workloadId)
  const pillarsOf = grouped(pillars, (row) => row.lensReviewId)
  const answersOf = grouped(answers, (row) => row.lensReviewId)
  return sorted(workloads, (row) => [row.normalizedName]).map((row) => ({
    ...row,
    milestones: milestonesOf.get(row.id) ?? [],
    reviews: sorted(reviewsOf.get(row.id) ?? [], (one) => [
      one.position,
      one.createdAt.toISOString(),
      one.lens.name,
    ]).map((one) => ({
      ...one,
      pillars: sorted(pillarsOf.get(one.id) ?? [], (pillar) => [pillar.pillarId]),
      answers: sorted(answersOf.get(one.id) ?? [], (answer) => [answer.questionId]),
    })),
  }))
}

/** The built-in lens versions that the workloads and their milestones use, and how the file calls them. */
async function builtInLenses(tx: Transaction, workloads: readonly { id: string }[]) {
  const ids = workloads.map((workload) => workload.id)
  const used = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT v."id" FROM "LensVersion" v JOIN "Lens" l ON l."id" = v."lensId" AND l."workspaceId" IS NULL
    WHERE v."id" IN (SELECT r."lensVersionId" FROM "LensReview" r WHERE r."workloadId" = ANY(${ids}))
       OR v."id" IN (SELECT s->>'lensVersionId' FROM "Milestone" m
                     CROSS JOIN LATERAL jsonb_array_elements(m."snapshot"->'reviews') s
                     WHERE m."workloadId" = ANY(${ids}))`
  const rows = await tx.lensVersion.findMany({
    where: { id: { in: used.map((row) => row.id) } },
    include: { lens: { select: { alias: true } } },
  })
  const references = new Map<string, string>()
  const versions = new Map<string, unknown[]>()
  for (const { lens, ...version } of sorted(rows, (row) => [row.number])) {
    const alias = lens.alias ?? ""
    const reference = `builtin:${alias}@${version.version}`
    references.set(version.lensId, `builtin:${alias}`).set(version.id, reference)
    versions.set(alias, [...(versions.get(alias) ?? []), { ...version, id: reference }])
  }
  const lenses = sorted([...versions], ([alias]) => [alias]).map(([alias, all]) => ({ alias, versions: all }))
  return { lenses, references }
}

/** What `Map.groupBy` does, which Node 20 lacks. */
function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

function sorted<Row>(rows: readonly Row[], key: (row: Row) => (string | number)[]): Row[] {
  const keyed = rows.map((row) => ({ row, key: key(row) }))
  keyed.sort((a, b) => {
    for (const [index, value] of a.key.entries()) {
      const other = b.key[index] ?? ""
      if (value !== other) return value < other ? -1 : 1
    }
    return 0
  })
  return keyed.map(({ row }) => row)
}
