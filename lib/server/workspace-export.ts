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

async function read(tx: Transaction, workspaceId: string): Promise<WorkspaceFile> {
  const where = { workspaceId }
  const workspace = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
  const memberships = await tx.membership.findMany({ where, include: { user: true } })
  const lenses = await tx.lens.findMany({ where, include: { versions: true } })
  const reviews = { include: { pillars: true, answers: true, lens: { select: { name: true } } } }
  const workloads = await tx.workload.findMany({ where, include: { reviews, milestones: true } })
  const audit = await tx.auditEvent.findMany({
    where: { ...where, action: { not: IMPORT_ACTION } },
    orderBy: { id: "asc" },
  })
  const builtIn = await builtInLenses(tx, workloads)

  const members = memberships.map(({ user, role, createdAt }) => {
    return { id: user.id, email: user.email, name: user.name, role, createdAt }
  })
  // No order depends on an id or on the database's language: a copy is written in the same order as the original.
  const content = {
    format: "plumbline-workspace",
    version: FILE_VERSION,
    workspace,
    members: sorted(members, (member) => [member.email]),
    builtInLenses: builtIn.lenses,
    lenses: sorted(lenses, (lens) => [lens.createdAt.toISOString(), lens.normalizedName]).map((lens) => ({
      ...lens,
      versions: sorted(lens.versions, (version) => [version.number]),
    })),
    workloads: sorted(workloads, (workload) => [workload.normalizedName]).map((workload) => ({
      ...workload,
      reviews: sorted(workload.reviews, (review) => [
        review.position,
        review.createdAt.toISOString(),
        review.lens.name,
      ]).map((review) => ({
        ...review,
        pillars: sorted(review.pillars, (pillar) => [pillar.pillarId]),
        answers: sorted(review.answers, (answer) => [answer.questionId]),
      })),
      milestones: sorted(workload.milestones, (milestone) => [milestone.number]),
    })),
    audit: audit.map(({ id: _, ...event }) => event),
  }
  // The schema says which columns go into the file, and that what was written can be read again.
  return workspaceFile.parse(rename(content, { ids: new Map(), lenses: builtIn.references }))
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
