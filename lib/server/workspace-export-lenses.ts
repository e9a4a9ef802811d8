import "server-only"
import type { Transaction } from "@/lib/server/context"
import { grouped, sorted } from "@/lib/server/file-order"
import type { Shares } from "@/lib/server/workspace-export-rows"
import type { Lens, LensVersion } from "@/prisma/generated/client"

interface LensesInUse {
  /** Built-in lenses with the versions in use, under the names that the file has for them. */
  builtIn: { alias: string; versions: unknown[] }[]
  /** From the ids of built-in lenses and versions to those names. */
  references: ReadonlyMap<string, string>
  /** Versions in use of lenses that another workspace shares with this one. */
  foreign: (LensVersion & { lens: Lens })[]
}

/** The lenses of others that the workloads, their milestones and the review templates of a workspace use. */
export async function lensesInUse(tx: Transaction, workspaceId: string): Promise<LensesInUse> {
  const used = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT v."id" FROM "LensVersion" v JOIN "Lens" l ON l."id" = v."lensId"
    WHERE l."workspaceId" IS DISTINCT FROM ${workspaceId} AND v."id" IN (
      SELECT r."lensVersionId" FROM "LensReview" r JOIN "Workload" w ON w."id" = r."workloadId"
      WHERE w."workspaceId" = ${workspaceId}
      UNION SELECT t."lensVersionId" FROM "TemplateLens" t JOIN "ReviewTemplate" p ON p."id" = t."templateId"
      WHERE p."workspaceId" = ${workspaceId}
      UNION SELECT s->>'lensVersionId' FROM "Milestone" m JOIN "Workload" w ON w."id" = m."workloadId"
      CROSS JOIN LATERAL jsonb_array_elements(m."snapshot"->'reviews') s
      WHERE w."workspaceId" = ${workspaceId})`
  const where = { id: { in: used.map((row) => row.id) } }
  const rows = sorted(await tx.lensVersion.findMany({ where, include: { lens: true } }), (row) => [row.number])
  const references = new Map<string, string>()
  const versions = new Map<string, unknown[]>()
  for (const { lens, ...version } of rows) {
    if (lens.alias === null) continue
    const reference = `builtin:${lens.alias}@${version.version}`
    references.set(version.lensId, `builtin:${lens.alias}`).set(version.id, reference)
    versions.set(lens.alias, [...(versions.get(lens.alias) ?? []), { ...version, id: reference }])
  }
  const builtIn = sorted([...versions], ([alias]) => [alias]).map(([alias, all]) => ({ alias, versions: all }))
  return { builtIn, references, foreign: rows.filter((row) => row.lens.workspaceId !== null) }
}

/** A workspace's own lenses, and those of others that it uses as far as it may know them: no draft, no names of people. */
export async function readLenses(
  tx: Transaction,
  workspaceId: string,
  foreign: LensesInUse["foreign"],
  shares: Shares,
) {
  const lenses = await tx.lens.findMany({ where: { workspaceId } })
  const versions = await tx.lensVersion.findMany({ where: { lens: { workspaceId } }, orderBy: { number: "asc" } })
  const versionsOf = grouped(versions, (version) => version.lensId)
  const own = lenses.map((lens) => ({
    ...lens,
    versions: versionsOf.get(lens.id) ?? [],
    shares: shares.lens.get(lens.id) ?? [],
  }))
  const hidden = { draftSource: null, draftRevision: 0, draftUpdatedAt: null, draftUpdatedBy: null }
  const others = [...grouped(foreign, (version) => version.lensId).values()].flatMap((rows) =>
    rows.slice(0, 1).map(({ lens }) => ({
      ...lens,
      ...hidden,
      expectations: [],
      tags: {},
      versions: rows.map((version) => ({ ...version, publishedBy: null })),
      shares: [],
    })),
  )
  return sorted([...own, ...others], (lens) => [lens.createdAt.toISOString(), lens.normalizedName])
}
