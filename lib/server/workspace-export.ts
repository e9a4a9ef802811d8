import "server-only"
import type { Transaction } from "@/lib/server/context"
import { sorted } from "@/lib/server/file-order"
import type { Visit } from "@/lib/server/visit"
import { lensesInUse, readLenses } from "@/lib/server/workspace-export-lenses"
import { readProgrammes, readSavedViews } from "@/lib/server/workspace-export-portfolio"
import { readProfiles, readShares, readTemplates, readWorkloads } from "@/lib/server/workspace-export-rows"
import { FILE_VERSION, type WorkspaceFile, workspaceFile } from "@/lib/server/workspace-file-schema"
import { rename } from "@/lib/server/workspace-names"

/** The event that tells where a copy came from belongs to the copy: exporting the copy gives the original's content. */
export const IMPORT_ACTION = "workspace.import"

/**
 * Everything of a workspace as of one moment; what others share with it and its workloads use comes along as if it were
 * its own. Left out on purpose: passwords, access keys, calendar links and invitations (secrets of this installation) and what is only
 * in passing (live events, request tokens, finished reports).
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
  const shares = await readShares(tx, workspaceId)
  const kit = await tx.brandKit.findUnique({ where })
  const inUse = await lensesInUse(tx, workspaceId)
  const audit = await tx.auditEvent.findMany({
    where: { ...where, action: { not: IMPORT_ACTION } },
    orderBy: { id: "asc" },
    omit: { id: true },
  })
  const content = {
    format: "plumbline-workspace",
    version: FILE_VERSION,
    workspace,
    brandKit: kit && { ...kit, logo: kit.logo && Buffer.from(kit.logo).toString("base64") },
    members: sorted(members, (member) => [member.email]),
    builtInLenses: inUse.builtIn,
    lenses: await readLenses(tx, workspaceId, inUse.foreign, shares),
    profiles: await readProfiles(tx, workspaceId, shares),
    templates: await readTemplates(tx, workspaceId, shares),
    workloads: await readWorkloads(tx, workspaceId, shares),
    programmes: await readProgrammes(tx, workspaceId),
    savedViews: await readSavedViews(tx, workspaceId),
    audit,
  }
  // The schema says which columns go into the file, and that what was written can be read again.
  return workspaceFile.parse(rename(content, { ids: new Map(), lenses: inUse.references }))
}
