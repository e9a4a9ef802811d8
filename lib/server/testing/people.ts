import { randomBytes } from "node:crypto"
import type { Role } from "@/lib/access/policy"
import type { Context, Database } from "@/lib/server/context"
import { newAccountId, newId } from "@/lib/server/ids"
import { NO_PASSWORD } from "@/lib/server/passwords"
import { asMember, type Visit } from "@/lib/server/visit"
import type { Workspace } from "@/prisma/generated/client"

process.env.DATABASE_URL ??= "postgresql://unused"
process.env.NEXTAUTH_SECRET ??= randomBytes(32).toString("hex")
process.env.PLUMBLINE_SECRET ??= randomBytes(32).toString("hex")
process.env.PLUMBLINE_URL ??= "https://plumbline.example"

/** A request of this moment by nobody in particular. */
export function visit(db: Database, now = new Date()): Visit {
  return { db, now, requestId: newId() }
}

export function makeWorkspace(db: Database, name = "Workshop"): Promise<Workspace> {
  return db.workspace.create({ data: { id: newId(), accountId: newAccountId(), name } })
}

/** A new person, and the context of a request of theirs in the workspace. */
export async function makeMember(
  db: Database,
  workspace: Workspace,
  role: Role,
  { email = `${newId()}@example.org`, passwordHash = NO_PASSWORD } = {},
): Promise<Context & { userId: string; email: string }> {
  const user = await db.user.create({ data: { id: newId(), email, name: `The ${role}`, passwordHash } })
  await db.membership.create({ data: { workspaceId: workspace.id, userId: user.id, role } })
  return { ...asMember(visit(db), user, workspace, role), userId: user.id, email }
}

/** The actions that the audit trail of a workspace holds, oldest first. */
export async function auditActions(db: Database, workspaceId: string): Promise<string[]> {
  const rows = await db.auditEvent.findMany({
    where: { workspaceId },
    orderBy: { id: "asc" },
    select: { action: true },
  })
  return rows.map((row) => row.action)
}
